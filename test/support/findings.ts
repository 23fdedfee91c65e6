import { compile, type CompileOptions } from '../../src/index.js';

/** What is found in the lakes, whatever its severity, and where. */
export function findingsIn(lakes: object, options?: CompileOptions): readonly string[] {
  return compile({ lakes }, options).diagnostics.map(
    ({ code, pointer }) => `${code} at ${pointer}`,
  );
}
