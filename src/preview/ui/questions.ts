import type { StarterChoice } from '../protocol.js';

interface Question {
  readonly title: string;
  /** What is asked for at first; where it does not go with the rest, another option is taken. */
  readonly first: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What there is to choose for a configuration, in words. */
export const questions: Readonly<Record<keyof StarterChoice, Question>> = {
  metadata: {
    title: 'Catalog',
    first: 'postgres',
    options: {
      duckdb: 'DuckDB file',
      sqlite: 'SQLite file',
      postgres: 'PostgreSQL',
      motherduck: 'MotherDuck',
    },
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
    options: {
      none: "MotherDuck's own storage",
      local: 'local folder',
      s3: 'Amazon S3',
      r2: 'Cloudflare R2',
      gcs: 'Google Cloud Storage',
    },
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
