import { expect } from 'vitest';
import { run } from '../../src/cli/run.js';
import { renderDiagnostic, type Diagnostic } from '../../src/index.js';
import { testHost } from '../cli/host.js';

/** The tables of a lake with nothing wrong in it. */
export const goodLake = {
  catalog: { type: 'duckdb', uri: '/meta.db' },
  storage: { type: 'local', path: '/data' },
};
export const goodTables = `catalog = { type = "duckdb", uri = "/meta.db" }
storage = { type = "local", path = "/data" }
`;

interface Result {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The codes of what was found, once each; all of it can be put in words. */
export function codesIn({ ok, diagnostics }: Result): readonly string[] {
  expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(!ok);
  for (const one of diagnostics.slice(0, 100)) {
    expect(renderDiagnostic(one, { source: 'x.toml', color: true })).toContain('help: ');
  }
  return [...new Set(diagnostics.map(({ code }) => code))].sort();
}

const formats = ['json', 'github', 'sarif'].map((format) => `check --format ${format}`);
const commandLines = ['preview', 'sql', 'plan', 'check', 'check --strict', ...formats];

/** Gives the document to every command, or to these; the exit codes they end with, once each. */
export function exitCodes(
  file: 'x.toml' | 'x.json',
  text: string,
  lines = commandLines,
): readonly number[] {
  const host = { ...testHost('', {}), readText: () => text };
  const codes = lines.map((line) => {
    const { stdout, stderr, exitCode } = run([...line.split(' '), file], host);
    expect(exitCode === 1 && stdout === '' && stderr === '').toBe(false);
    if (/json|sarif/.test(line)) expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    return exitCode;
  });
  return [0, 1, 2].filter((code) => codes.some((one) => one === code));
}

/** A value in so many tables, or in so many lists. */
export function nested(depth: number, kind: 'tables' | 'lists', key = 'a'): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = kind === 'lists' ? [value] : { [key]: value };
  return value;
}
