import type { Change } from './change.js';
import type { Explanation } from './explanation.js';
import { explanations } from './explanations.js';

/** What is different in a few words, what happens, and what to do about it, in the words of someone who runs lakes. */
export function describeChange({ code }: Change): Explanation {
  return explanations[code];
}
