import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emit, toScript, type Emitted, type NotEmitted, type Statement } from '../../src/index.js';
import { formatJson } from '../../src/cli/json.js';
import { renderAll } from './diagnostics.js';
import { compileCase, goldenRoot, strays } from './input.js';

const folder = join(goldenRoot, 'modes');
const { source, result } = await compileCase(folder);
if (!result.ok) throw new Error(renderAll(result.diagnostics, source));
const { plan, credentials: values } = result;

const scripts = {
  'redacted.sql': script(emit(plan)),
  'inline.sql': script(emit(plan, { credentials: 'inline', values })),
  'variables.sql': script(emit(plan, { credentials: 'variables' })),
  'getenv.sql': script(emit(plan, { credentials: 'getenv' })),
  'load.sql': script(emit(plan, { extensions: 'load' })),
  'omit.sql': script(emit(plan, { extensions: 'omit' })),
};

test.each(Object.entries(scripts))('%s', async (file, sql) => {
  await expect(sql).toMatchFileSnapshot(join(folder, file));
});

test('bound.json', async () => {
  const { statements } = succeeded(emit(plan, { credentials: 'bound', values }));
  await expect(`${formatJson(statements)}\n`).toMatchFileSnapshot(join(folder, 'bound.json'));
});

test('there are no other files', () => {
  const files = [source, 'options.json', 'bound.json', ...Object.keys(scripts)];
  expect(strays(folder, files)).toEqual([]);
});

function script(emitted: Emitted<Statement> | NotEmitted): string {
  return toScript(succeeded(emitted).statements);
}

function succeeded<S>(emitted: Emitted<S> | NotEmitted): Emitted<S> {
  if (!emitted.ok) throw new Error(renderAll(emitted.diagnostics, source));
  return emitted;
}
