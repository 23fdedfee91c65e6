import * as fc from 'fast-check';
import { localStorage } from './local.js';
import { fileMetadata, motherduckMetadata, type MetadataModel } from './metadata.js';
import type { StorageType, StoreType } from './model.js';
import { objectStore, type Host, type StorageModel } from './object-store.js';
import { postgresMetadata } from './postgres.js';
import type { Build } from './session.js';

/** A metadata table, and the storage table beside it if there is one. */
export interface Backends {
  readonly metadata: Build<MetadataModel>;
  readonly storage: Storage | undefined;
}

interface Storage {
  readonly type: StorageType;
  readonly build: (host: Host) => Build<StorageModel>;
}

const stores = (['s3', 'r2', 'gcs'] as const).map((type: StoreType) => ({
  arbitrary: objectStore(type).map((build): Storage => ({ type, build })),
  weight: type === 's3' ? 2 : 1,
}));
const local = localStorage.map((build): Storage => ({ type: 'local', build: () => build }));

function pairs(
  metadata: fc.Arbitrary<Build<MetadataModel>>,
  storage: fc.Arbitrary<Storage | undefined>,
): fc.Arbitrary<Backends> {
  return fc.record({ metadata, storage });
}

const store = fc.oneof(...stores);
const anyStorage = fc.oneof({ weight: 2, arbitrary: local }, ...stores);

/** Every combination there is: MotherDuck sees no local files, and needs none of its own. */
export const backends: fc.Arbitrary<Backends> = fc.oneof(
  { weight: 2, arbitrary: pairs(fileMetadata, anyStorage) },
  { weight: 2, arbitrary: pairs(postgresMetadata, anyStorage) },
  pairs(motherduckMetadata(false), fc.option(store, { nil: undefined })),
  pairs(motherduckMetadata(true), store),
);
