import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { telling, type Allowed, type Policy, type Refusal } from './policy.js';
import {
  readAuthorization,
  signatureOf,
  type Authorization,
  type SignedText,
} from './signature.js';

const { kmsKey, payer, token } = telling;

/** A request as a policy looks at it. */
export interface Asked extends SignedText {
  readonly body: Buffer;
  readonly places: readonly string[];
}

/** Why a policy refuses a request; nothing when it lets it through. */
export function refusalOf(asked: Asked, policy: Policy): Refusal | undefined {
  const { headers, places } = asked;
  if (!allows(policy.kmsKeys, headers, kmsKey)) return 'UnexpectedKmsKey';
  if (!allows(policy.payers, headers, payer)) return 'UnexpectedPayer';
  const { authorization: header } = headers;
  if (header === undefined) {
    if (!allows(undefined, headers, token)) return 'UnexpectedToken';
    return areWithin(places, policy.anonymous ?? []) ? undefined : 'AccessDenied';
  }
  if (policy.bearers?.includes(header.replace(/^Bearer /, '')) === true) return undefined;
  const authorization = readAuthorization(header);
  if (authorization === undefined) return 'UnsupportedAuthorization';
  return refusalOfSigned(asked, authorization, policy);
}

function refusalOfSigned(
  asked: Asked,
  authorization: Authorization,
  { identities, regions }: Policy,
): Refusal | undefined {
  const { headers, body, places } = asked;
  const identity = identities[authorization.keyId];
  if (identity === undefined) return 'InvalidAccessKeyId';
  if (!allows(identity.tokens, headers, token)) return 'UnexpectedToken';
  // A signature that leaves the host out would hold anywhere.
  const signsHost = authorization.signedHeaders.includes('host');
  const isRight = signatureOf(asked, authorization, identity.secret) === authorization.signature;
  if (!signsHost || !isRight) return 'SignatureDoesNotMatch';
  if (!isBody(headers, body)) return 'ContentSha256Mismatch';
  if (regions?.includes(authorization.scope[1] ?? '') === false) {
    return 'AuthorizationHeaderMalformed';
  }
  return areWithin(places, identity.places) ? undefined : 'AccessDenied';
}

function allows(
  allowed: Allowed = [undefined],
  headers: IncomingHttpHeaders,
  name: (typeof telling)[keyof typeof telling],
): boolean {
  const said = headers[name];
  return allowed.includes(typeof said === 'object' ? said.join() : said);
}

function isBody(headers: IncomingHttpHeaders, body: Buffer): boolean {
  const said = String(headers['x-amz-content-sha256'] ?? '');
  // UNSIGNED-PAYLOAD and the streaming forms say nothing of the body.
  if (!/^[\da-f]{64}$/.test(said)) return /^(UNSIGNED-PAYLOAD|STREAMING-)/.test(said);
  return createHash('sha256').update(body).digest('hex') === said;
}

function areWithin(places: readonly string[], allowed: readonly string[]): boolean {
  return places.every((place) => allowed.some((one) => place.startsWith(one)));
}
