import type { AccessDescription, RemoteFile, StorageDescription, Surroundings } from './backend.js';
import type { ObjectStore } from './object-store.js';
import { storeSecret } from './store-secret.js';
import { storeWish } from './store-wish.js';

/** A storage table of one type, in any of the ways its secret may be given. */
export function storeTable(store: ObjectStore): StorageDescription['build'] {
  return storeWish(store).map((wished) => (around) => (lake) => {
    const place = wished.location(lake.index, around);
    const { scope, dataPath } = place;
    // Of a lake that is only opened, other files may lie anywhere.
    const own = dataPath === undefined ? [] : [dataPath.slice(0, dataPath.indexOf('://'))];
    const schemes = around.exists ? store.schemes : own;
    const mark = `o${lake.index}`;
    const served = { ...place, catalog: catalogOf(store, around), schemes, mark };
    const secret = storeSecret(
      store,
      wished,
      { ...served, role: 'storage', host: around, scope },
      lake,
    );
    const keys = { ...secret.keys, ...place.keys };
    return { ...secret, keys, ...(dataPath === undefined ? {} : { dataPath }) };
  });
}

/** A table of credentials for a catalog in a store of one type. */
export function storeCredentials(store: ObjectStore): AccessDescription['credentials'] {
  return storeWish(store).map((wished) => (catalog) => (lake) => {
    const { schemes } = store;
    const served = { catalog, schemes, mark: `p${lake.index}` };
    return storeSecret(store, wished, { ...served, role: 'metadata', host: hostless }, lake);
  });
}

const hostless = { host: 'duckdb' } as const;

/** The catalog, where secrets of the type serve it. */
export function catalogOf(
  { schemes }: { readonly schemes: readonly string[] },
  { catalog }: Surroundings,
): RemoteFile | undefined {
  const isServed = schemes.some((scheme) => catalog?.url.startsWith(`${scheme}://`) === true);
  return isServed ? catalog : undefined;
}
