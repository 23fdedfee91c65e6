import type { Report } from '../../diagnostic/diagnostic.js';
import { foldName } from '../../engine/names.js';
import type { CredentialTexts } from '../credentials.js';
import type { SecretNode } from '../nodes.js';
import { credentialNames } from '../requirements.js';

/** The secrets of one lake, with the texts of their credentials. */
export interface LakeSecrets {
  readonly secrets: readonly SecretNode[];
  readonly credentialTexts: CredentialTexts;
}

/**
 * One node per secret. Two lakes may name the same secret if they say the same of it, credentials included; otherwise
 * the later would overwrite the earlier.
 */
export function mergeSecrets(lakes: readonly LakeSecrets[], report: Report): readonly SecretNode[] {
  const merged = new Map<string, { node: SecretNode; readonly texts: CredentialTexts }>();
  for (const { secrets, credentialTexts: texts } of lakes) {
    for (const node of secrets) {
      const earlier = merged.get(node.name);
      if (earlier === undefined) {
        merged.set(node.name, { node, texts });
        continue;
      }
      const related = earlier.node.origin;
      const same = contentOf(earlier.node, earlier.texts) === contentOf(node, texts);
      if (same) earlier.node = { ...earlier.node, origin: [...related, ...node.origin] };
      else report.add('conflicting-secrets', node.origin[0] ?? '', {}, { related });
    }
  }
  return [...merged.values()].map(({ node }) => node);
}

/** All that the secret says, as text: its node without its place, and the texts of its credentials. */
function contentOf(node: SecretNode, texts: CredentialTexts): string {
  const credentials = credentialNames(node).map(({ credential }) => texts.get(credential));
  return JSON.stringify([{ ...node, origin: [] }, credentials]);
}

/** Credential names become variable names, which DuckDB compares without case. */
export function checkCredentialNames(secrets: readonly SecretNode[], report: Report): void {
  const taken = new Map<string, string>();
  for (const node of secrets) {
    for (const { credential } of credentialNames(node)) {
      const folded = foldName(credential);
      const earlier = taken.get(folded);
      const pointer = node.origin[0] ?? '';
      if (earlier !== undefined)
        report.add('ambiguous-credential-name', pointer, {}, { related: [earlier] });
      else taken.set(folded, pointer);
    }
  }
}
