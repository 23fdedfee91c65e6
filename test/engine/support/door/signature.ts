import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a signature is made over, as it came over the wire. */
export interface SignedText {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
}

/** What an Authorization header says of itself. */
export interface Authorization {
  readonly keyId: string;
  /** Date, region, service and `aws4_request`. */
  readonly scope: readonly string[];
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

/** Nothing for a header that is not of Signature Version 4. */
export function readAuthorization(header: string): Authorization | undefined {
  const parts = /^AWS4-HMAC-SHA256 Credential=(.*?), ?SignedHeaders=(.*?), ?Signature=(\w+)$/;
  const [, credential, signed = '', signature = ''] = parts.exec(header) ?? [];
  if (credential === undefined) return undefined;
  // A key may hold a slash; the four parts of the scope cannot.
  const pieces = credential.split('/');
  return {
    keyId: pieces.slice(0, -4).join('/'),
    scope: pieces.slice(-4),
    signedHeaders: signed.split(';'),
    signature,
  };
}

/** The signature as whoever holds `secret` makes it: over the full path, and over the headers that are said to be signed. */
export function signatureOf(
  { method, path, query, headers }: SignedText,
  { scope, signedHeaders }: Pick<Authorization, 'scope' | 'signedHeaders'>,
  secret: string,
): string {
  const canonical = [
    method,
    recoded(path, '/'),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${headerText(headers, name)}`),
    '',
    signedHeaders.join(';'),
    headerText(headers, 'x-amz-content-sha256'),
  ];
  const hash = createHash('sha256').update(canonical.join('\n')).digest('hex');
  const date = headerText(headers, 'x-amz-date');
  const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), hash].join('\n');
  let key: string | Buffer = `AWS4${secret}`;
  for (const part of [...scope, text]) key = createHmac('sha256', key).update(part).digest();
  return (key as Buffer).toString('hex');
}

function headerText(headers: IncomingHttpHeaders, name: string): string {
  return String(headers[name] ?? '')
    .trim()
    .replaceAll(/ +/g, ' ');
}

/** Each name with `=`, also one without a value, such as `delete`. */
function canonicalQuery(query: string): string {
  const pairs = query === '' ? [] : query.split('&');
  return pairs
    .map((pair) => recoded(pair.includes('=') ? pair : `${pair}=`, '='))
    .sort()
    .join('&');
}

/** Decoded and encoded again, as a store does that is not handed the client's own spelling. */
function recoded(text: string, separator: string): string {
  const encoded = (one: string) =>
    encodeURIComponent(decodeURIComponent(one)).replaceAll(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return text.split(separator).map(encoded).join(separator);
}
