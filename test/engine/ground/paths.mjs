import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromCaller } from './from-caller.mjs';

export const suite = fileURLToPath(new URL('..', import.meta.url));

/** What was downloaded, kept between runs. */
export const cache = resolve(fromCaller('LAKEPLAN_ENGINE_CACHE') ?? join(suite, '.cache'));
