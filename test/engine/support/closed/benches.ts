import type { Table } from '../compile-lakes.js';
import type { DoorOptions } from '../door/door.js';
import type { Store } from './surroundings.js';

/** A way to reach a store by its real name, and what its door lets through. */
export interface Bench {
  readonly storage: Table;
  readonly door: Partial<DoorOptions>;
  readonly style: Store['style'];
}

const host = 'store.test';

export const benches = {
  aws: {
    storage: { type: 's3', region: 'eu-west-1' },
    door: { hosts: ['s3.eu-west-1.amazonaws.com'], regions: ['eu-west-1'] },
    style: 'vhost',
  },
  endpoint: {
    storage: { type: 's3', endpoint: host },
    door: { hosts: [host], regions: ['us-east-1'] },
    style: 'vhost',
  },
  r2: {
    storage: { type: 'r2', account_id: 'account' },
    door: { hosts: ['account.r2.cloudflarestorage.com'], regions: ['auto'] },
    style: 'path',
  },
  'r2 by endpoint': {
    storage: { type: 'r2', endpoint: host },
    door: { hosts: [host], regions: ['auto'] },
    style: 'path',
  },
  gcs: {
    storage: { type: 'gcs' },
    door: { hosts: ['storage.googleapis.com'], regions: ['auto'] },
    style: 'path',
  },
} as const satisfies Readonly<Record<string, Bench>>;

export type BenchName = keyof typeof benches;
