import type { ExtensionNode } from '../../plan/nodes.js';
import type { Rules } from '../rule.js';

export const extensionRules: Rules<ExtensionNode, 'kind'> = {
  name: 'name-respelled',
  repository: 'extension-repository-changed',
  origin: 'origin-changed',
};
