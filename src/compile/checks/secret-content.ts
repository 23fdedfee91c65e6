import type { CredentialTexts } from '../../fields/credentials.js';
import type { CreatedSecret } from '../../plan/nodes.js';

/**
 * All of a secret that reaches the wire, as text: whose paths it serves and what it is called set aside. Two credentials
 * are equal when their configured texts are.
 */
export function contentOf(
  { type, provider, in: storage, parameters }: CreatedSecret,
  texts: CredentialTexts,
): string {
  return JSON.stringify([type, provider, storage, parameters], (_, value: unknown) =>
    isCredential(value) ? { text: texts.get(value.credential) } : value,
  );
}

/** A header may be called `credential` too. */
function isCredential(value: unknown): value is { readonly credential: string } {
  if (typeof value !== 'object' || value === null || !('credential' in value)) return false;
  return typeof value.credential === 'string';
}
