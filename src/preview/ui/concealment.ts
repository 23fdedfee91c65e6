import type { Variable } from '../protocol.js';

/** Which variables are shown as dots. */
export interface Concealment {
  readonly conceals: (variable: Variable) => boolean;
  /** From now on always: something was typed while nobody could read it. */
  readonly keep: (name: string) => void;
}

/** What a credential has ever read, or what was typed unseen, is never shown again, whatever becomes of the text. */
export function createConcealment(): Concealment {
  const kept = new Set<string>();
  return {
    conceals({ name, reads }) {
      if (reads === 'credential') kept.add(name);
      return reads !== 'plain' || kept.has(name);
    },
    keep: (name) => void kept.add(name),
  };
}
