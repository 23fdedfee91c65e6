import { openDoor } from './door/door.js';
import type { Identity } from './door/policy.js';

/** Who every test is at the suite's own door. */
export const suiteIdentity = { keyId: 'suite-key', secret: 'suite-secret', region: 'us-east-1' };

/** What a configuration may say beside, and nobody else does. */
export const suiteExtras = {
  session_token: 'suite-token',
  kms_key_id: 'suite-kms-key',
  bearer_token: 'suite-bearer',
};

const anonymous: string[] = [];
const identities: Record<string, Identity> = {
  [suiteIdentity.keyId]: {
    secret: suiteIdentity.secret,
    tokens: [undefined, suiteExtras.session_token],
    places: [''],
  },
};

/** The door that a file of tests uses unless it opens one of its own; it ends with the process. */
export const suiteDoor = await openDoor({
  identities,
  anonymous,
  bearers: [suiteExtras.bearer_token],
  regions: [suiteIdentity.region, 'auto'],
  kmsKeys: [undefined, suiteExtras.kms_key_id],
  payers: [undefined, 'requester'],
});

/** Lets everyone into a bucket. */
export function leaveOpen(bucket: string): void {
  anonymous.push(`${bucket}/`);
}

/** Lets someone else in, everywhere. */
export function introduce(keyId: string, secret: string): void {
  identities[keyId] = { secret, places: [''] };
}
