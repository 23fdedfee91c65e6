import { catalogue } from './catalogue.js';
import type { Code } from './codes.js';
import type { Diagnostic } from './diagnostic.js';
import type { Words } from './words.js';

/** What is wrong, and what to do. */
export interface Description {
  readonly message: string;
  readonly help: string;
}

export function describe({ code, args }: Diagnostic): Description {
  // The catalogue has for each code the words of its own facts; the union does not carry that over.
  const words = catalogue[code] as Words<Code>;
  return { message: words.message(args), help: words.help(args) };
}
