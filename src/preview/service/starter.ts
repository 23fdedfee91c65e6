import { stringify } from 'smol-toml';
import { backends, type Sample, samples } from 'lakeplan/internal';
import { compileToml } from 'lakeplan/toml';
import type { Starter, StarterChoice } from '../protocol.js';
import { adviceOn } from './advice.js';

/** What there is to choose, in the order in which one choice limits the next. */
const options: Starter['options'] = {
  metadata: { ...labelsOf(samples.metadata), published: 'a published lake, to read' },
  compute: { local: 'in your DuckDB', motherduck: 'in MotherDuck' },
  storage: { none: 'none of your own', ...labelsOf(samples.storage) },
  credentials: {
    variables: 'from variables',
    chain: 'credential chain, where there is one',
    existing: 'an existing secret',
  },
};
/** A lake that somebody else keeps: its catalog says all the rest. */
const published = `[lakes.my_lake]
catalog = { type = "duckdb", uri = "https://example.com/lake.ducklake" }
attach_options = { read_only = true }
`;

const order: readonly (keyof StarterChoice)[] = ['metadata', 'compute', 'storage', 'credentials'];

function labelsOf(known: Readonly<Record<string, Sample>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(known).map(([type, { label }]) => [type, label]));
}

/** A configuration to start from: of what is asked for, as much as goes together; and what else would. */
export function starter(asked: StarterChoice): Starter {
  const choice = { ...asked };
  const possible = {} as Record<keyof StarterChoice, readonly string[]>;
  for (const [index, question] of order.entries()) {
    const later = order.slice(index + 1);
    possible[question] = whatDiffers(Object.keys(options[question]), (option) =>
      configurations({ ...choice, [question]: option }, later).filter(compiles),
    );
    if (!possible[question].includes(choice[question]))
      choice[question] = possible[question][0] ?? '';
  }
  const text = textOf(choice);
  const { diagnostics } = compileToml(text);
  const problems = diagnostics.map((one) => ({ severity: one.severity, ...adviceOn(one) }));
  return { text, choice, options, possible, problems };
}

/** The options with which there is a configuration, without those that change nothing about it. */
function whatDiffers(
  all: readonly string[],
  configurationsWith: (option: string) => readonly string[],
): readonly string[] {
  const seen = new Set<string>();
  return all.filter((option) => {
    const found = configurationsWith(option).join('\0');
    if (found === '' || seen.has(found)) return false;
    seen.add(found);
    return true;
  });
}

/** Every configuration that the later questions leave. */
function configurations(
  choice: StarterChoice,
  [next, ...later]: readonly (keyof StarterChoice)[],
): readonly string[] {
  if (next === undefined) return [textOf(choice)];
  return Object.keys(options[next]).flatMap((option) =>
    configurations({ ...choice, [next]: option }, later),
  );
}

/** Of each text that was tried whether it compiles; there are not many. */
const tried = new Map<string, boolean>();

function compiles(text: string): boolean {
  const known = tried.get(text) ?? compileToml(text).ok;
  tried.set(text, known);
  return known;
}

function textOf({ metadata, compute, storage, credentials }: StarterChoice): string {
  if (metadata === 'published') return published;
  const isReadOnly = backends.storage[storage]?.isReadOnly === true;
  const lake = {
    alias: 'my_lake',
    ...(isReadOnly && { attach_options: { read_only: true } }),
    metadata_backend: {
      ...tableOf('lake_catalog', metadata, samples.metadata, credentials),
      // MotherDuck computes unless it is told otherwise; nothing else ever does it for a catalog of another kind.
      ...(metadata === 'motherduck' && compute === 'local' ? { compute } : {}),
    },
    ...(storage === 'none'
      ? {}
      : { storage_backend: tableOf('lake_storage', storage, samples.storage, credentials) }),
  };
  return stringify({ lakes: { my_lake: lake } });
}

function tableOf(
  secret: string,
  type: string,
  known: Readonly<Record<string, Sample>>,
  credentials: string,
): Readonly<Record<string, unknown>> {
  const sample = known[type];
  if (sample?.keys === undefined) return { type, ...sample?.place };
  const { keys, chain = keys, place } = sample;
  const chosen = { variables: keys, chain }[credentials];
  return { type, secret_name: secret, ...place, ...chosen };
}
