import { describe, expect, it } from 'vitest';
import { attachOptions } from '../../../../src/engine/attach-options.js';
import { isAtLeast } from '../../support/at-least.js';
import { errorsOf, statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { optionSynonyms, refusedOptions } from '../../support/options/options-on-purpose.js';
import { prepareLakes, type Preparation } from '../../support/options/prepared-lake.js';
import { triedOptions, type TriedOption } from '../../support/options/tried-options.js';
import { quote } from '../../support/quote.js';

const refusals = [
  'unknown-attach-option',
  'unavailable-attach-option',
  'unsupported-attach-option',
  'misplaced-attach-option',
  'invalid-metadata-schema',
];

/** Whether lakeplan takes the option; the engine must then take what lakeplan writes. */
async function lakeplanTakes(
  { engine, lake }: Preparation,
  name: string,
  { value, fresh = false }: TriedOption,
): Promise<boolean> {
  const prepared = await lake({ fresh });
  const table: Table = { ...prepared.table, attach_options: { [name]: value } };
  const errors = errorsOf({ lake: table });
  if (errors.some((code) => refusals.includes(code))) return false;
  expect(errors, name).toEqual([]);
  const statements = statementsOfLake(table);
  const written = (optionSynonyms.get(name) ?? name).toUpperCase();
  expect(statements.join('\n')).toContain(` ${written} `);
  await engine.runAll([...statements, 'USE memory', 'DETACH ducklake']);
  return true;
}

/** By hand, whatever lakeplan thinks of it. */
async function engineTakes(
  { engine, lake }: Preparation,
  name: string,
  { value, fresh = false }: TriedOption,
): Promise<boolean> {
  const { path, least, own } = await lake({ fresh });
  const options = Object.entries({ ...least, [name]: own[name] ?? value });
  const clauses = options.map(([option, said]) => `${option} ${literal(said)}`);
  try {
    await engine.run(`ATTACH ${quote(path)} AS tried (${clauses.join(', ')})`);
  } catch (error) {
    expect(String(error)).not.toContain('INTERNAL');
    return false;
  }
  await engine.run('DETACH tried');
  return true;
}

function literal(value: TriedOption['value']): string {
  if (typeof value === 'object') return 'MAP {}';
  return typeof value === 'string' ? quote(value) : String(value);
}

const isRefused = (type: string, name: string) =>
  refusedOptions.some(
    (row) => row.name === name && row.metadata.includes(type) && isAtLeast(row.since ?? '1.4.0'),
  );

describe('options: ATTACH', () => {
  it('tries every option of the table', () => {
    expect(Object.keys(triedOptions)).toEqual(expect.arrayContaining(Object.keys(attachOptions)));
  });

  it.each(['sqlite', 'duckdb', 'postgres'])('%s: the same names as the engine', async (type) => {
    const preparation = await prepareLakes(type);
    const engines: Record<string, boolean> = {};
    const ours: Record<string, boolean> = {};
    for (const [name, tried] of Object.entries(triedOptions)) {
      engines[name] = await engineTakes(preparation, name, tried);
      ours[name] = (await lakeplanTakes(preparation, name, tried)) || isRefused(type, name);
    }
    expect(ours).toEqual(engines);
  });
});
