import { compile, type CompileOptions } from '../../src/index.js';

/** What is found in the lakes, whatever its severity, and where; nothing of the target, which is no part of them. */
export function findingsIn(lakes: object, options?: CompileOptions): readonly string[] {
  return compile({ lakes }, options)
    .diagnostics.filter(({ code }) => code !== 'unmaintained-target')
    .map(({ code, pointer }) => `${code} at ${pointer}`);
}
