import type { StarterChoice } from '../protocol.js';

interface Question {
  readonly title: string;
  /** What is asked for at first; where it does not go with the rest, another option is taken. */
  readonly first: string;
}

/** What is asked of a configuration to start from. */
export const questions: Readonly<Record<keyof StarterChoice, Question>> = {
  metadata: { title: 'Catalog', first: 'postgres' },
  compute: { title: 'Queries run', first: 'motherduck' },
  storage: { title: 'Data files', first: 's3' },
  credentials: { title: 'Credentials', first: 'variables' },
};
