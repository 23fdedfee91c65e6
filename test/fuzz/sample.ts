import { breakJson, breakToml } from './broken.js';
import { createDocument } from './document.js';
import { createMarkers, type Markers } from './markers.js';
import { createRandom, type Random } from './random.js';
import { writeToml } from './toml.js';
import type { Sources, Table } from './values.js';

/** One document with all that is needed to run it. */
export interface Sample {
  readonly kind: 'toml' | 'json' | 'broken toml' | 'broken json';
  readonly text: string;
  readonly table: Table;
  readonly lakes: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly markers: Markers;
  readonly random: Random;
}

const kinds = ['toml', 'toml', 'toml', 'json', 'broken toml', 'broken json'] as const;

export function createSample(seed: number, index: number): Sample {
  const random = createRandom(seed, index);
  const markers = createMarkers(random);
  const sources: Sources = { random, markers, env: {} };
  const { table, lakes } = createDocument(sources);
  const kind = random.pick(kinds);
  const text = textOf(kind, table, sources);
  return { kind, text, table, lakes, env: sources.env, markers, random };
}

function textOf(kind: Sample['kind'], table: Table, sources: Sources): string {
  if (kind.endsWith('toml')) {
    const toml = writeToml(table, sources);
    return kind === 'toml' ? toml : breakToml(toml, sources);
  }
  const json = JSON.stringify(
    table,
    (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value),
    sources.random.int(3),
  );
  return kind === 'json' ? json : breakJson(json, sources);
}
