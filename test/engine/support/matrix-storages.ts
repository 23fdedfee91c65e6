import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freshBucket, listObjects, objectStore } from './object-store.js';

/** A storage of one type: what the configuration says of it, and where to look. */
export interface StorageUnderTest {
  /** TOML for the lake's `storage` table. */
  readonly table: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where there is one. */
  readonly bucket?: string;
  /** Where the data must lie, in the names that `listFiles` gives. */
  readonly dataPath: string;
  /** Every file below the test's folder and in the bucket, which was empty. */
  readonly listFiles: () => Promise<readonly string[]>;
}

const prefix = "team's data/sales";

/** Makes room for data; `folder` takes what is local. */
export type FreshStorage = (folder: string) => StorageUnderTest | Promise<StorageUnderTest>;

/** One for each type. */
export const storagesUnderTest: Readonly<Record<string, FreshStorage>> = {
  local: (folder) => ({
    table: `type = "local"\npath = ${JSON.stringify(join(folder, prefix))}`,
    env: {},
    dataPath: `${prefix}/`,
    listFiles: async () => filesBelow(folder),
  }),
  s3: (folder) => objectStorage('s3', 's3', folder),
  r2: (folder) => objectStorage('r2', 'r2', folder),
  gcs: (folder) => objectStorage('gcs', 'gs', folder),
};

async function objectStorage(
  type: string,
  scheme: string,
  folder: string,
): Promise<StorageUnderTest> {
  const bucket = await freshBucket();
  return {
    table: `type = "${type}"
bucket = "${bucket}"
prefix = ${JSON.stringify(prefix)}
region = "${objectStore.region}"
endpoint = "${objectStore.endpoint}"
use_ssl = ${objectStore.useSsl}
url_style = "path"
key_id = "\${STORAGE_KEY_ID}"
secret = "\${STORAGE_SECRET}"`,
    bucket,
    env: { STORAGE_KEY_ID: objectStore.keyId, STORAGE_SECRET: objectStore.secret },
    dataPath: `${scheme}://${bucket}/${prefix}/`,
    listFiles: async () => [
      ...filesBelow(folder),
      ...(await listObjects(bucket)).map((key) => `${scheme}://${bucket}/${key}`),
    ],
  };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
