import { contentOf } from '../../backend/secret/content.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { foldName } from '../../engine/names.js';
import type { CredentialTexts } from '../../fields/credentials.js';
import type { LakePlan } from '../lake/lake-plan.js';
import type { SecretNode } from '../../plan/nodes.js';
import { credentialNames } from '../../plan/requirements.js';

/**
 * One node per secret. Two lakes may name the same secret if they say the same of it, credentials included; otherwise
 * the later would overwrite the earlier.
 */
export function mergeSecrets(lakes: readonly LakePlan[], report: Report): readonly SecretNode[] {
  const merged = new Map<string, Merged>();
  for (const { metadata, storage, context } of lakes) {
    const texts = context.credentialTexts;
    const { requires = [], secret } = metadata?.plan ?? {};
    for (const node of [...requires, secret, storage?.plan.secret]) {
      if (node === undefined) continue;
      const earlier = merged.get(node.name);
      if (earlier === undefined) {
        merged.set(node.name, { node, texts, origin: [...node.origin] });
        continue;
      }
      earlier.content ??= allOf(earlier.node, earlier.texts);
      if (earlier.content === allOf(node, texts)) earlier.origin.push(...node.origin);
      else {
        const details = { related: earlier.node.origin };
        report.add('conflicting-secrets', node.origin[0] ?? '', {}, details);
      }
    }
  }
  const nodes: SecretNode[] = [];
  for (const { node, origin } of merged.values()) nodes.push({ ...node, origin });
  return nodes;
}

interface Merged {
  readonly node: SecretNode;
  readonly texts: CredentialTexts;
  /** Every place that names the secret. */
  readonly origin: string[];
  /** What the secret says, once a second one is compared with it. */
  content?: string;
}

/** All that the secret says but its place. */
function allOf(node: SecretNode, texts: CredentialTexts): string {
  return contentOf({ ...node, origin: [] }, texts);
}

/**
 * Credential names become variable names, which DuckDB compares without case. They can meet only where the name of
 * one secret goes on with a dot behind the name of another.
 */
export function checkCredentialNames(secrets: readonly SecretNode[], report: Report): void {
  if (!secrets.some(({ name }) => name.includes('.'))) return;
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
