import { samples, type Sample } from 'lakeplan/internal';
import type { StarterChoice } from '../protocol.js';

interface Question {
  readonly title: string;
  /** What is asked for at first; where it does not go with the rest, another option is taken. */
  readonly first: string;
  readonly options: Readonly<Record<string, string>>;
}

function labelsOf(known: Readonly<Record<string, Sample>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(known).map(([type, { label }]) => [type, label]));
}

/** What there is to choose for a configuration, in words. */
export const questions: Readonly<Record<keyof StarterChoice, Question>> = {
  metadata: {
    title: 'Catalog',
    first: 'postgres',
    options: labelsOf(samples.metadata),
  },
  compute: {
    title: 'Queries run',
    first: 'motherduck',
    options: {
      local: 'in your DuckDB',
      motherduck: 'in MotherDuck',
    },
  },
  storage: {
    title: 'Data files',
    first: 's3',
    options: { none: "MotherDuck's own storage", ...labelsOf(samples.storage) },
  },
  credentials: {
    title: 'Credentials',
    first: 'variables',
    options: {
      variables: 'from variables',
      chain: 'credential chain, where there is one',
      existing: 'an existing secret',
    },
  },
};
