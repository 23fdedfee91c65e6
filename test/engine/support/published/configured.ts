import { expect } from 'vitest';
import type { Statement } from '../../ground/instance.mjs';
import { compileToml } from '../../../../src/toml.js';
import { requirements, type CompileResult } from '../../../../src/index.js';
import { assertionsOf, teardownOf } from '../around.js';
import { compiledDocument, type Table } from '../compile-lakes.js';
import { credentialModes, statementsIn } from '../credential-modes.js';
import { trusting } from '../door/trust.js';
import { compiled, extensionsOf } from '../emitted.js';
import { version } from '../environment.js';
import { onlyExtensions } from '../extensions.js';
import { runInOtherProcess } from '../other-process.js';
import { sumIn, whole } from './readers.js';

type Env = Readonly<Record<string, string>>;

/** The lake `lake` of TOML, or of a table. */
export function compiledLake(lake: string | Table, env: Env = {}): CompileResult {
  return typeof lake === 'string'
    ? compileToml(lake, { env, target: version })
    : compiledDocument({ lakes: { lake } }, { env });
}

export interface Reading {
  /** What is run before. */
  readonly settings?: readonly string[];
  /** The sum of the column. */
  readonly rows?: readonly Table[];
}

/**
 * Proves that the plan opens a lake: a process that has no other extensions than the plan names runs it twice with the
 * assertions around it, reads a column and takes it down again, in each mode where they differ.
 */
export async function proveRead(
  result: CompileResult,
  { settings = trusting(), rows = whole }: Reading = {},
): Promise<void> {
  const { plan, values } = compiled(result);
  const { before, after } = assertionsOf(plan);
  const { credentials } = requirements(plan);
  const modes = credentials.length === 0 ? (['inline'] as const) : credentialModes;
  // What is kept of a file in one mode must not be read in the next.
  const statements: Statement[] = [...settings, 'SET GLOBAL enable_external_file_cache = false'];
  const ends: number[] = [];
  for (const mode of modes) {
    const once = [...before, ...statementsIn(mode, plan, values), ...after];
    ends.push(statements.push(...once, ...once, sumIn('ducklake')) - 1);
    statements.push(...teardownOf(plan));
  }
  const extensionDirectory = onlyExtensions(extensionsOf(plan));
  const read = await runInOtherProcess(statements, { trusted: true, extensionDirectory });
  expect(ends.map((end) => read[end])).toEqual(modes.map(() => rows));
}
