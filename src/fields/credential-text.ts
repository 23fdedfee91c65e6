import type { CredentialForm } from '../diagnostic/facts.js';

/** The words before a `=` that stand for a credential, without their separators; the first row that fits counts. */
const words: readonly (readonly [CredentialForm, RegExp])[] = [
  ['motherduck-token', /^motherducktoken$/],
  [
    'signature',
    /^(?:sig|signature|xamz(?:signature|credential|securitytoken)|xgoog(?:signature|credential))$/,
  ],
  [
    'storage-key',
    /(?:secretaccesskey|accesskeyid|accesskey|secretkey|accountkey|sessiontoken|keyid)$/,
  ],
  ['password', /(?:^pass|password|passwd|passphrase|pwd)$/],
  ['token', /(?:token|apikey|secret|credentials?)$/],
];

/**
 * The credential in a text that is to be shown: a user and a password in a URL, whatever characters the password has, or
 * `password=…`, `?token=…` and their like. Undefined where there is none.
 */
export function credentialIn(text: string): CredentialForm | undefined {
  if (text.includes('@') && (hasUserinfo(text) || loneUserinfo.test(text))) return 'userinfo';
  return text.includes('=') ? credentialWord(text) : undefined;
}

/** `user:password@host` as a whole; a drive or a kind of catalog before the colon is no user. */
const loneUserinfo =
  /^(?!(?:ducklake|duckdb|sqlite|md|motherduck|file):)[\w.+%-]+:(?![/\\])[^@]+@[\w.:[\]-]+$/i;

/** `://user@` or `://user:password@`; behind the colon of a user there may be any character before the `@`. */
function hasUserinfo(text: string): boolean {
  let from = text.indexOf('://');
  if (from < 0) return false;
  const lastAt = text.lastIndexOf('@');
  for (; from >= 0 && from < lastAt; from = text.indexOf('://', from + 3)) {
    const end = endOfAuthority(text, from + 3);
    if (text[end] === '@' || text.slice(from + 3, end).includes(':')) return true;
  }
  return false;
}

/** The index of what first ends a host, a port and a user: `/`, `?`, `#` or `@`. */
function endOfAuthority(text: string, from: number): number {
  let at = from;
  while (at < text.length && !'/?#@'.includes(text[at] ?? '')) at++;
  return at;
}

/** A word that stands for a credential, with a value behind its `=`. */
function credentialWord(text: string): CredentialForm | undefined {
  const parts = text.split('=');
  for (const [index, part] of parts.slice(0, -1).entries()) {
    if (parts[index + 1]?.trim() === '') continue;
    const word = lastWord(part.trimEnd());
    const found = words.find(([, pattern]) => pattern.test(word));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

/** The word the text ends with, lower-case and without `_`, `-` and `.`. */
function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && text.length - start < longestWord && /[\w.-]/.test(text[start - 1] ?? ''))
    start--;
  return text
    .slice(start)
    .replace(/[_.-]+/g, '')
    .toLowerCase();
}

/** Longer than any word that stands for a credential, with separators. */
const longestWord = 64;
