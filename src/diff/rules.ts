import { unreachable } from '../assert.js';
import type { PlanNode } from '../plan/nodes.js';
import type { Pair, Plans } from './change.js';
import type { ChangeCode } from './codes.js';
import { kindIn } from './indexed-plan.js';
import type { Part } from './parts.js';
import { apply, type Rule } from './rule.js';
import {
  attachReplaced,
  duckLakeRules,
  lakeAdded,
  lakeRemoved,
  motherDuckRules,
} from './rules/attach.js';
import { extensionRules } from './rules/extension.js';
import { optionRules } from './rules/options.js';
import { parameterRuleOf, wordRuleOf } from './rules/parameters.js';
import { secretAdded, secretRemoved, secretReplaced, secretRules } from './rules/secret.js';

export function addedCode(node: PlanNode, plans: Plans): ChangeCode {
  if (node.kind === 'secret') return secretAdded(node);
  return node.kind === 'extension' ? 'extension-added' : lakeAdded(node, plans);
}

export function removedCode(node: PlanNode, plans: Plans): ChangeCode {
  if (node.kind === 'secret') return secretRemoved(node);
  return node.kind === 'extension' ? 'extension-removed' : lakeRemoved(node, plans);
}

/** What the change is when it is another sort of node altogether, which is not compared part by part. */
export function replacedCode({ before, after, plans }: Pair): ChangeCode | undefined {
  if (before.kind === 'secret' && after.kind === 'secret' && before.action !== after.action)
    return secretReplaced({ before, after, plans });
  if (before.kind === 'attach' && after.kind === 'attach' && before.host !== after.host)
    return attachReplaced({ before, after, plans });
  return undefined;
}

/** What the change of one part of a node is. */
export function partCode(part: Part, before: unknown, after: unknown, pair: Pair): ChangeCode {
  // A rule is for the values of its key and for nodes of its kind; the union does not carry that over.
  return apply(
    ruleOf(pair.after, part, pair.plans) as Rule<unknown, PlanNode>,
    before,
    after,
    pair,
  );
}

function ruleOf(node: PlanNode, { key, name }: Part, { after }: Plans): unknown {
  switch (node.kind) {
    case 'extension':
      return extensionRules[key as keyof typeof extensionRules];
    case 'secret':
      return name === undefined
        ? secretRules[key as keyof typeof secretRules]
        : parameterRuleOf(kindIn(after, node), name);
    case 'attach':
      if (key === 'connection') return wordRuleOf(name ?? '');
      if (name !== undefined)
        return node.host === 'duckdb'
          ? optionRules[name as keyof typeof optionRules]
          : 'database-option-changed';
      return node.host === 'duckdb'
        ? duckLakeRules[key as keyof typeof duckLakeRules]
        : motherDuckRules[key as keyof typeof motherDuckRules];
    default:
      return unreachable(node);
  }
}
