import { describe, expect, it } from 'vitest';
import { secretKindsOf } from '../../../../src/backend/backend.js';
import { backends } from '../../../../src/backend/index.js';
import {
  attachOptions,
  ownFields,
  type AttachOption,
} from '../../../../src/engine/attach-options.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { isAtLeast } from '../../support/at-least.js';
import { binaryWords } from '../../support/options/binary-words.js';
import { optionSynonyms, refusedOptions } from '../../support/options/options-on-purpose.js';
import { refusedParameters, synonyms } from '../../support/options/parameters-on-purpose.js';

const kinds = [
  ['s3', 'config'],
  ['s3', 'credential_chain'],
  ['r2', 'config'],
  ['r2', 'credential_chain'],
  ['gcs', 'config'],
  ['gcs', 'credential_chain'],
  ['postgres', 'config'],
] as const;

/** The words that the engine does not refuse as a name. */
async function takenOf(
  words: readonly string[],
  engine: Engine,
  statement: (word: string) => string,
  refusal: RegExp,
): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const word of words) {
    const answer = await engine.run(statement(word)).then(() => '', String);
    expect(answer).not.toMatch(/FATAL|INTERNAL|Parser Error/);
    if (!refusal.test(answer)) taken.push(word);
  }
  return taken;
}

/** Words of every CREATE SECRET, and those that lakeplan refuses on purpose or writes as another. */
function knownBeside(type: string, provider: string): readonly string[] {
  const refused = refusedParameters.filter((row) => {
    return row.provider === provider && row.types.includes(type);
  });
  const other = type === 'postgres' ? [...synonyms.keys()] : ['scope'];
  return ['type', 'provider', ...refused.map(({ name }) => name), ...other];
}

/** A database in memory takes the one; the other is for those who work on DuckDB. Neither is for a lake. */
const ofNoLake = ['meta_compress', 'meta_debug_encryption_version'];

describe('options: words of the extensions', () => {
  it.each(kinds)(
    '%s by %s: no word is a parameter that lakeplan does not know',
    async (type, provider) => {
      const engine = await openTestEngine();
      await engine.runAll(['LOAD httpfs', 'LOAD aws', 'LOAD postgres']);
      const { rows = {} } = secretKindsOf(backends).get(type) ?? {};
      const words = binaryWords(type === 'postgres' ? ['postgres_scanner'] : ['httpfs', 'aws']);
      const chain = provider === 'config' ? '' : `, PROVIDER ${provider}, CHAIN 'env'`;
      const create = (word: string) =>
        `CREATE OR REPLACE SECRET tried (TYPE ${type}${chain}, ${word} 'x')`;
      const taken = await takenOf(words, engine, create, /Unknown parameter/);
      const known = [...Object.keys(rows), ...knownBeside(type, provider)];
      expect(taken.filter((word) => !known.includes(word))).toEqual([]);
      // The words would prove nothing if what is known were not among them.
      const available = Object.entries(rows).flatMap(([name, { since }]) => {
        const first = since[provider];
        return first !== undefined && isAtLeast(first) ? [name] : [];
      });
      expect(taken).toEqual(expect.arrayContaining(available));
    },
  );

  it.each([
    ['DuckLake', '', 'duckdb', 'ducklake'],
    ['a DuckDB catalog', 'meta_', 'duckdb', 'ducklake'],
    ['a SQLite catalog', 'meta_', 'sqlite', 'sqlite_scanner'],
    ['a Postgres catalog', 'meta_', 'postgres', 'postgres_scanner'],
  ])('%s: no word is an option that lakeplan does not know', async (_, prefix, type, extension) => {
    const engine = await openTestEngine();
    await engine.runAll(['LOAD ducklake', 'LOAD sqlite', 'LOAD postgres']);
    const own = [...Object.keys(ownFields), 'metadata_type'];
    const all = binaryWords([extension]).map((word) => prefix + word);
    // What says what the lake is would open another one: some end the instance.
    const words = all.filter(
      (word) => !own.includes(word) && !/^meta_(path|parameters|type)$/.test(word),
    );
    const path = type === 'postgres' ? 'host=127.0.0.1 port=1' : '/nonexistent/lake';
    const attach = (word: string) => `ATTACH 'ducklake:${type}:${path}' AS tried (${word} 'x')`;
    const refusal = /Un(?:supported|recognized) (?:option|parameter)/;
    const taken = await takenOf(words, engine, attach, refusal);
    const rows: readonly (readonly [string, AttachOption])[] = Object.entries(attachOptions);
    const known = [
      ...rows.map(([name]) => name),
      ...optionSynonyms.keys(),
      ...ofNoLake,
      ...refusedOptions.filter(({ metadata }) => metadata.includes(type)).map(({ name }) => name),
    ];
    expect(taken.filter((word) => !known.includes(word))).toEqual([]);
    expect(taken.length).toBeGreaterThan(prefix === '' ? 7 : 1);
  });
});
