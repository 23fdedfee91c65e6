import type { Pair } from './change.js';
import type { ChangeCode } from './codes.js';

/** What a change of one value is: always the same, or found out from what it was and is; undefined for a missing value. */
export type Rule<Value, Node> =
  | ChangeCode
  | ((before: Value | undefined, after: Value | undefined, pair: Pair<Node>) => ChangeCode);

/** A rule for each key of a node but for what says which node it is: a key without one does not compile. */
export type Rules<Node, Except extends keyof Node> = {
  readonly [Key in Exclude<keyof Node, Except>]-?: Rule<Node[Key], Node>;
};

export function apply<Value, Node>(
  rule: Rule<Value, Node>,
  before: Value | undefined,
  after: Value | undefined,
  pair: Pair<Node>,
): ChangeCode {
  return typeof rule === 'function' ? rule(before, after, pair) : rule;
}
