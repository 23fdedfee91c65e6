import { foldName } from '../../engine/names.js';
import type { CreatedSecret, SecretNode } from '../../plan/nodes.js';
import type { Pair } from '../change.js';
import type { ChangeCode } from '../codes.js';
import type { Rules } from '../rule.js';
import { scopeRule } from './scope.js';

export function secretAdded({ action, in: storage }: SecretNode): ChangeCode {
  if (action === 'reference') return 'secret-required';
  return storage === undefined ? 'secret-added' : 'secret-put-into-motherduck';
}

export function secretRemoved({ action, in: storage }: SecretNode): ChangeCode {
  if (action === 'reference') return 'secret-not-required';
  return storage === undefined ? 'secret-removed' : 'secret-left-in-motherduck';
}

/** A secret that was only referred to is now made, or the other way round. */
export function secretReplaced({ after }: Pair<SecretNode>): ChangeCode {
  return after.action === 'create' ? 'secret-overwritten' : 'secret-no-longer-created';
}

/** For a secret that is made both before and after, or referred to both times. */
export const secretRules: Rules<CreatedSecret, 'kind' | 'action' | 'parameters'> = {
  name: (before = '', after = '') =>
    foldName(before) === foldName(after) ? 'name-respelled' : 'secret-renamed',
  type: 'secret-type-changed',
  provider: 'secret-provider-changed',
  in: (_, after) =>
    after === undefined ? 'secret-left-in-motherduck' : 'secret-put-into-motherduck',
  scope: scopeRule,
  origin: 'origin-changed',
};
