import * as v from 'valibot';
import { problem } from '../../fields/problem.js';
import { rawText } from '../../fields/values.js';
import { withoutEnd } from '../../engine/paths.js';

/**
 * `host[:port]`, with `http://` or without. DuckDB takes everything else too, and at the first request says that it
 * cannot parse it, in full: a user and a password with it (run on 1.4.4 and 1.5.5).
 */
export const proxy = v.pipe(
  rawText,
  v.check(
    (one) => /^(http:\/\/)?[^\s/\\?#@:[\]]+(:\d{1,5})?\/*$/i.test(one),
    ({ input }) => problem('invalid-proxy', { userinfo: input.includes('@') }),
  ),
  v.transform((url) => withoutEnd(url.replace(/^http:/i, 'http:'))),
);
