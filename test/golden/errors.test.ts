import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allCodes } from '../support/codes.js';
import { emit, emitTeardown, parsePlan, type Diagnostic } from '../../src/index.js';
import { literalCredential, renderAll } from './diagnostics.js';
import {
  compileCase,
  foldersIn,
  goldenRoot,
  readJson,
  readOptions,
  sourceOf,
  strays,
} from './input.js';

const codes = foldersIn('errors');

test('every code has a folder, and every folder is for a code', () => {
  expect(codes).toEqual(allCodes);
});

describe.each(codes)('%s', (code) => {
  const cases = foldersIn('errors', code);

  test('has a case', () => {
    expect(cases).not.toEqual([]);
  });

  test.each(cases)('%s', async (name) => {
    const folder = join(goldenRoot, 'errors', code, name);
    const source = sourceOf(folder);
    const diagnostics = await diagnosticsOf(folder, source);
    const text = renderAll(diagnostics, source);
    await expect(text).toMatchFileSnapshot(join(folder, 'diagnostics.txt'));
    expect(text).not.toContain(literalCredential);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    const options = Object.keys(readOptions(folder)).length === 0 ? [] : ['options.json'];
    expect(strays(folder, [source, 'diagnostics.txt', ...options])).toEqual([]);
  });
});

/** What is said about the case: by `parsePlan` of a plan, by `compile`, or by `emit` after it where that is asked for. */
async function diagnosticsOf(folder: string, source: string): Promise<readonly Diagnostic[]> {
  if (source === 'plan.json') {
    const parsed = parsePlan(readJson(folder, source));
    return parsed.ok ? [] : parsed.diagnostics;
  }
  const { result } = await compileCase(folder);
  if (!result.ok) return result.diagnostics;
  const { emit: way, leaveTo } = readOptions(folder);
  const { plan, credentials: values } = result;
  if (leaveTo !== undefined) {
    const teardown = emitTeardown(plan, { leaveTo });
    return teardown.ok ? [] : teardown.diagnostics;
  }
  if (way === undefined) return result.diagnostics;
  const ways = {
    inline: () => emit(plan, { credentials: 'inline', values }),
    bound: () => emit(plan, { credentials: 'bound', values }),
    getenv: () => emit(plan, { credentials: 'getenv' }),
  };
  const emitted = ways[way]();
  return emitted.ok ? [] : emitted.diagnostics;
}
