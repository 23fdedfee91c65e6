import type { Code } from '../diagnostic/codes.js';
import type { Example } from './example.js';

/** What `lakeplan explain` says of one code. */
export interface Page {
  /** A few words, without a full stop. */
  readonly title: string;
  /** What it means and what comes of it, in whole sentences; its line breaks do not count. */
  readonly why: string;
  /** Gives this code, and no other. */
  readonly wrong: Example;
  /** The same without the mistake. */
  readonly right: Example;
  /** When the severity is another than the code's own. */
  readonly unless?: string;
}

/** The pages of some codes; `pages.ts` has those of all. */
export type Pages = Partial<Readonly<Record<Code, Page>>>;

/** For what lakes may not do beside each other, and may do one at a time. */
export const unlessAlone =
  'a warning where it takes two lakes and the command takes each alone (check, preview)';
