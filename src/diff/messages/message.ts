import type { ChangeCode } from '../codes.js';

/** What a kind of change means to whoever runs the lake. */
export interface Explanation {
  /** What is different, in a few words; lower case, no full stop. */
  readonly title: string;
  /** What happens, in whole sentences. */
  readonly happens: string;
  /** What to do about it. */
  readonly advice: string;
  /** How it is known, where not all of it was run on the released versions. */
  readonly known?: string;
}

/** Those of some codes; `describe.ts` has all. */
export type Messages = Partial<Readonly<Record<ChangeCode, Explanation>>>;
