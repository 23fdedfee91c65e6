import * as fc from 'fast-check';
import { literally, spelled, spelling, type Configured } from '../../configured.js';
import { hostileText } from '../../hostile.js';
import { mistake, type Lake, type Mistake } from '../../mistakes/mistake.js';
import type { MetadataDescription } from '../backend.js';

const wish = fc.record({
  name: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,9}$/),
  spell: spelling(),
  region: fc.option(spelled(hostileText()), { nil: undefined }),
});

/** A catalog in MotherDuck, which computes itself unless the compute is local. */
const computing = (local: boolean): MetadataDescription['ways'][number]['build'] =>
  wish.map(({ name, spell, region }) => () => ({ index }) => {
    const database = `${name}_db${index}`;
    return {
      keys: {
        type: literally('motherduck'),
        database: spell(database),
        region,
        compute: local ? literally('local') : undefined,
      },
      type: 'motherduck',
      extensions: ['motherduck'],
      host: { host: local ? 'duckdb' : 'motherduck', ...regionOf(region) },
      path: local ? `ducklake:md:__ducklake_metadata_${database}` : database,
    };
  });

function regionOf(region: Configured<string> | undefined): { region?: string } {
  return region === undefined ? {} : { region: region.value };
}

function mistakes({ path, metadata, storage, model }: Lake): readonly Mistake[] {
  const { facts } = model;
  if (facts.metadata !== motherduck) return [];
  const database = [...metadata.path, 'database'];
  const local = storage?.path ?? [...path, facts.storageKey];
  return [
    mistake('missing-key', metadata.path, [[database, undefined]]),
    mistake('invalid-database-name', database, [[database, 'my lake']]),
    mistake(
      'storage-not-allowed',
      local,
      [[local, { type: 'local', path: '/a' }]],
      [[...metadata.path, 'type']],
    ),
  ];
}

/** It sees no local files, and needs no storage of the user's where it computes. */
export const motherduck: MetadataDescription = {
  type: 'motherduck',
  extensions: ['motherduck'],
  isFile: false,
  ways: [
    { weight: 1, build: computing(false), localStorage: false, storageRequired: false },
    { weight: 1, build: computing(true), localStorage: false, storageRequired: true },
  ],
  keys: { database: 'text', region: 'text', compute: 'choice' },
  options: {},
  wrongOptions: [],
  inliningSince: '1.4.0',
  takesSchema: (schema) => schema !== 'information_schema',
  wrongSchemas: [],
  mistakes,
};
