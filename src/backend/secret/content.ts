import type { CredentialTexts } from '../../fields/credentials.js';

/**
 * What is said of a secret, as text, to compare it with another: the texts of its credentials stand in place of their
 * names. Two credentials are equal when their configured texts are.
 */
export function contentOf(said: unknown, texts: CredentialTexts): string {
  return JSON.stringify(said, (_, value: unknown) =>
    isCredential(value) ? { text: texts.get(value.credential) } : value,
  );
}

/** A header may be called `credential` too. */
function isCredential(value: unknown): value is { readonly credential: string } {
  if (typeof value !== 'object' || value === null || !('credential' in value)) return false;
  return typeof value.credential === 'string';
}
