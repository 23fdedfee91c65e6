import { bucketMistakes } from '../mistakes/bucket.js';
import { storeSecretMistakes } from '../mistakes/store-secret.js';
import type { AccessDescription, KeyShape, StorageDescription } from './backend.js';
import { fileIn, type Addressing } from './location.js';
import { storeCredentials, storeTable } from './store-table.js';

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
  const access: AccessDescription = {
    type,
    extensions: ['httpfs', 'aws'],
    keys,
    schemes,
    file: fileIn(store),
    credentials: storeCredentials(store),
    secretMistakes: storeSecretMistakes,
    mistakes: () => [],
  };
  return {
    type,
    extensions: access.extensions,
    weight,
    schemes,
    places: ['data_path', root],
    roots,
    keys: { ...keys, [root]: 'text', prefix: 'text-or-empty', data_path: 'text' },
    access,
    build: storeTable(store),
    secretMistakes: storeSecretMistakes,
    mistakes: (lake) => bucketMistakes(lake, type, store),
  };
}

const keys: Readonly<Record<string, KeyShape>> = {
  key_id: 'credential',
  secret: 'credential',
  region: 'text',
  endpoint: 'text',
  url_style: 'choice',
  use_ssl: 'boolean',
  scope: 'text',
};
