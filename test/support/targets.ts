import { join } from 'node:path';
import { compile, type CompileOptions, type CompileResult } from '../../src/index.js';
import { compileCase, foldersIn, goldenRoot, readOptions } from '../golden/input.js';

/** The configuration of a golden plan. */
export interface Configuration {
  readonly name: string;
  readonly document: unknown;
  readonly options: CompileOptions;
}

export const configurations: readonly Configuration[] = await Promise.all(
  foldersIn('plans').map(async (name) => {
    const folder = join(goldenRoot, 'plans', name);
    const { document } = await compileCase(folder);
    return { name, document, options: readOptions(folder) };
  }),
);

export function compiledFor(target: string, { document, options }: Configuration): CompileResult {
  return compile(document, { ...options, target });
}
