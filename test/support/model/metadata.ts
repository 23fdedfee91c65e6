import * as fc from 'fast-check';
import { literally, spelled, spelling, type Configured, type Tree } from '../configured.js';
import { hostileText, legal } from '../hostile.js';
import type { LakeFacts, SecretModel } from './model.js';
import type { Host } from './object-store.js';
import type { Build } from './session.js';

/** A metadata table, and what it is to become. */
export interface MetadataModel {
  readonly keys: { readonly [key: string]: Tree };
  readonly kind: LakeFacts['metadata'];
  readonly extensions: readonly string[];
  readonly secret?: SecretModel;
  readonly host: Host;
  /** The path of the ATTACH; for MotherDuck's compute the database. */
  readonly path: string;
}

const fileName = fc.record({
  type: fc.constantFrom('duckdb' as const, 'sqlite' as const),
  prefixed: fc.boolean(),
  folder: fc.constantFrom('/', '', './', '/very/deep/'),
  text: hostileText(),
  spell: spelling(),
});

/** DuckDB's or SQLite's file. The name is plain text, whatever is in it. */
export const fileMetadata: fc.Arbitrary<Build<MetadataModel>> = fileName.map(
  ({ type, prefixed, folder, text, spell }) =>
    ({ index }) => {
      const path = legal(`${folder}m${index}_${text}.db`);
      return {
        keys: { type: literally(type), uri: spell(prefixed ? `${type}:${path}` : path) },
        kind: type,
        extensions: type === 'sqlite' ? ['sqlite'] : [],
        host: { host: 'duckdb' },
        path: `ducklake:${type}:${path}`,
      };
    },
);

const motherduckWish = fc.record({
  name: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,9}$/),
  spell: spelling(),
  region: fc.option(spelled(hostileText()), { nil: undefined }),
});

/** A catalog in MotherDuck, which computes itself unless the compute is local. */
export const motherduckMetadata = (local: boolean): fc.Arbitrary<Build<MetadataModel>> =>
  motherduckWish.map(({ name, spell, region }) => ({ index }) => {
    const database = `${name}_db${index}`;
    return {
      keys: {
        type: literally('motherduck'),
        database: spell(database),
        region,
        compute: local ? literally('local') : undefined,
      },
      kind: 'motherduck',
      extensions: ['motherduck'],
      host: { host: local ? 'duckdb' : 'motherduck', ...regionOf(region) },
      path: local ? `ducklake:md:__ducklake_metadata_${database}` : database,
    };
  });

function regionOf(region: Configured<string> | undefined): { region?: string } {
  return region === undefined ? {} : { region: region.value };
}
