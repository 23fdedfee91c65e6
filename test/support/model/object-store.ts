import { bucketMistakes } from '../mistakes/bucket.js';
import { storeSecretMistakes } from '../mistakes/store-secret.js';
import type { StorageDescription } from './backend.js';
import type { Addressing } from './location.js';
import { storeTable } from './store-table.js';

/** What sets one store that speaks S3 apart from the others. */
export interface ObjectStore extends Addressing {
  readonly type: string;
  /** Whether a secret without a region gets that of the metadata. */
  readonly regional?: true;
  /** Whether its server follows from an account. */
  readonly hasAccount?: true;
  /** Whether a bearer token may stand for the keys. */
  readonly hasBearer?: true;
}

type Own = Omit<ObjectStore, 'root'> & { readonly weight: number };

/** A store that speaks S3. */
export function objectStore({ weight, ...own }: Own): StorageDescription {
  const root = 'bucket';
  const store: ObjectStore = { ...own, root };
  const { type, schemes } = store;
  const roots = { data_path: `${schemes[0]}://other/`, prefix: '' };
  return {
    type,
    extensions: ['httpfs', 'aws'],
    weight,
    schemes,
    places: ['data_path', root],
    roots,
    keys: {
      key_id: 'credential',
      secret: 'credential',
      region: 'text',
      endpoint: 'text',
      url_style: 'choice',
      use_ssl: 'boolean',
      scope: 'text',
      [root]: 'text',
      prefix: 'text-or-empty',
      data_path: 'text',
    },
    build: storeTable(store),
    secretMistakes: storeSecretMistakes,
    mistakes: (lake) => bucketMistakes(lake, type, store),
  };
}
