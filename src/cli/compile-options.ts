import type { CompileOptions } from '../compile.js';
import type { Host } from './host.js';
import type { Given } from './options.js';

export function compileOptions({ lake, target, use }: Given, { env }: Host): CompileOptions {
  return {
    env,
    ...(lake === undefined ? {} : { lakes: lake }),
    ...(target === undefined ? {} : { target }),
    ...(use === undefined ? {} : { use }),
  };
}
