import type { StorageBackend } from '../backend.js';
import {
  checkDataPath,
  hasLocation,
  literalBucket,
  locationKeys,
  locationPointer,
  readLocation,
  type Addressing,
} from './object-path.js';
import { placesOf } from './scope.js';
import { storeAccess, type Store } from './store-access.js';

export interface ObjectStore extends Store {
  /** Whether a scope may say where the data lies, when nothing else does. */
  readonly scopeIsLocation: boolean;
}

/** What s3, r2 and gcs share: a data path under a bucket, and how that is reached. */
export function objectStore(store: ObjectStore): StorageBackend {
  const { type, schemes } = store;
  const addressing: Addressing = { ...store, root: 'bucket' };
  const access = storeAccess(store);
  const schema = { ...access.schema, ...locationKeys('bucket') };
  const backend: StorageBackend<typeof schema> = {
    type,
    schema,
    placeKey: 'data_path',
    secret: access.secret,
    schemes,
    access,
    checkDataPath: (path, pointer, report) => checkDataPath(path, addressing, pointer, report),
    plan(given, context, { hosting, exists, catalog }) {
      const { report } = context;
      // A lake that exists has its location in its catalog, and a scope is then no more than that.
      const isUnsaid = exists !== false && !hasLocation(given, addressing);
      const at = locationPointer(given, addressing);
      const dataPath = isUnsaid ? undefined : readLocation(given, addressing, report);
      const planned = access.plan(given, context, {
        role: 'storage',
        places: placesOf(dataPath, at, catalog),
        others:
          isUnsaid && exists === true
            ? 'certain'
            : exists !== false || dataPath === undefined
              ? 'possible'
              : 'none',
        hosting,
        bucketAt: literalBucket(given, addressing),
      });
      return { ...planned, dataPath, at };
    },
  };
  return backend;
}
