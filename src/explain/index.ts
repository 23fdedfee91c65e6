import type { Code } from '../diagnostic/codes.js';
import type { ChangeCode } from '../diff/codes.js';
import { changeCodes, explainChange, listOfChanges } from './changes.js';
import { explainFinding, findingCodes, listOfFindings } from './findings.js';
import { explainTopic, listOfTopics, topicNames } from './topics.js';

/** Every code that has a page: those of findings, then those of changes, each in order of name. */
export const codes: readonly (Code | ChangeCode)[] = [...findingCodes, ...changeCodes];

/** What has a page without being a code, such as `duckdb-2.0`. */
export const topics: readonly string[] = topicNames;

/**
 * The page of a code or a topic, as text of 80 columns: what it means and what comes of it; of a finding an example
 * wrong and right, of a change what to do. Undefined if there is no such code or topic.
 *
 * @example
 * ```ts
 * import { explain } from 'lakeplan/explain';
 *
 * console.log(explain('bucket-root')?.split('\n', 1)[0]);
 * // bucket-root: The lake claims the whole bucket
 * ```
 */
export function explain(code: string): string | undefined {
  const finding = findingCodes.find((one) => one === code);
  if (finding !== undefined) return explainFinding(finding);
  const change = changeCodes.find((one) => one === code);
  return change === undefined ? explainTopic(code) : explainChange(change);
}

/**
 * All codes as text, one to a line, with their severity or effect and the title of their page; the topics come last.
 *
 * @example
 * ```ts
 * import { codes, listOfCodes } from 'lakeplan/explain';
 *
 * const line = listOfCodes().split('\n').find((one) => one.startsWith('bucket-root '));
 * console.log(codes.includes('bucket-root'), line?.replaceAll(/ +/g, ' '));
 * // true bucket-root warning The lake claims the whole bucket
 * ```
 */
export function listOfCodes(): string {
  return `${listOfFindings()}\nChanges between two configurations:\n\n${listOfChanges()}\nTopics:\n\n${listOfTopics()}`;
}
