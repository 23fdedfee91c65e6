import * as v from 'valibot';
import { suggest } from '../../diagnostic/suggest.js';
import { chainLinks, chainSeparator } from '../../engine/credential-chain.js';
import { isAtLeast, type Version } from '../../engine/versions.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { problem } from '../../fields/problem.js';
import { text, textOrList } from '../../fields/values.js';

const known = Object.keys(chainLinks);

/** The links of a chain; the engine takes a separator behind the last. */
function linksOf(chain: string): readonly string[] {
  const words = chain.split(chainSeparator);
  return words.length > 1 && words.at(-1) === '' ? words.slice(0, -1) : words;
}

function isChain(chain: string): boolean {
  return linksOf(chain).every((word) => Object.hasOwn(chainLinks, word));
}

function invalid(chain: string): string {
  return problem('invalid-chain', { known, ...guess(chain) });
}

/** No chain is longer than the words that there are, and each guess takes a look at all of them. */
const mostGuesses = known.length;

/** The chain that may be meant, of known words alone. */
function guess(chain: string): { suggestion?: string } {
  const typed = new Set(chain.split(/[\s;,|]+/).filter((word) => word !== ''));
  if (typed.size > mostGuesses) return {};
  const meant = [...typed].map((word) => suggest(word, known).suggestion);
  const all = meant.filter((word) => word !== undefined);
  if (all.length === 0 || all.length < meant.length) return {};
  return { suggestion: [...new Set(all)].join(chainSeparator) };
}

const joined = (words: readonly string[]) => words.join(chainSeparator);

/** As it is configured: text as DuckDB takes it, or a list. What is given twice is looked for once. */
export const chain = v.pipe(
  textOrList,
  v.check(
    (words) => isChain(joined(words)),
    ({ input }) => invalid(joined(input)),
  ),
  v.transform((words) => joined([...new Set(linksOf(joined(words)))])),
);

/** As a plan holds it. */
export const chainText = v.pipe(
  text,
  v.check(isChain, ({ input }) => invalid(input)),
);

/** What the links of a chain ask of the target and of the other parameters. */
export function checkChain(
  value: unknown,
  pointer: string,
  others: { readonly pointer: string; has(parameter: string): boolean },
  { report, target }: { readonly report: Report; readonly target: Version },
): void {
  for (const key of typeof value === 'string' ? linksOf(value) : []) {
    const { since, needs } = chainLinks[key] ?? {};
    if (since !== undefined && !isAtLeast(target, since))
      report.add('unavailable-secret-parameter', pointer, { key, since });
    if (needs !== undefined && !others.has(needs))
      report.add('missing-key', others.pointer, { key: needs });
  }
}
