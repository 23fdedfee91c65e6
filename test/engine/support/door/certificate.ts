import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setting } from '../environment.js';

/** The folder of what `ground/certificates.mjs` makes. */
export const certificates = setting('LAKEPLAN_CERTIFICATES');

/** What every other side has to trust. */
export const authority = join(certificates, 'authority.pem');

/** An authority that has signed nothing here. */
export const otherAuthority = join(certificates, 'other-authority.pem');

/** The certificate of the doors, with its key. */
export function certificate() {
  const read = (name: string) => readFileSync(join(certificates, name));
  return { cert: read('store.pem'), key: read('store.key') };
}
