import { afterEach, describe, expect, it, vi } from 'vitest';
import { statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { openTestDoor } from '../../support/door/door.js';
import { openTestEngine } from '../../support/engine.js';
import { onlyExtensions } from '../../support/extensions.js';
import { freshFolder } from '../../support/folder.js';
import { freshBucket, listObjects } from '../../support/object-store.js';
import { reach } from '../../support/store-table.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

const types = ['s3', 'r2', 'gcs'];

const lake = (type: string, bucket: string, endpoint: string): Table => ({
  metadata_backend: { type: 'duckdb', uri: `${freshFolder()}/catalog.ducklake` },
  storage_backend: {
    ...{ type, bucket, prefix: 'data', ...reach, endpoint },
    secret_parameters: { provider: 'credential_chain', chain: 'env' },
  },
});

const fill = 'CREATE TABLE numbers AS SELECT range AS number FROM range(100)';
const extensionDirectory = () => onlyExtensions(['ducklake', 'httpfs', 'aws']);

const identity = { secret: 'secret-of-the-environment', places: [''] };
const policy = { identities: { 'key-of-the-environment': identity }, regions: [reach.region] };

describe('secrets: credential_chain', () => {
  it.each(types)('%s: the keys of the environment', async (type) => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'key-of-the-environment');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret-of-the-environment');
    const bucket = await freshBucket();
    const { address: endpoint, visits } = await openTestDoor(policy);
    const engine = await openTestEngine({ extensionDirectory: extensionDirectory() });
    await engine.runAll([...statementsOfLake(lake(type, bucket, endpoint)), fill]);
    expect(await engine.run('SELECT sum(number)::INT AS sum FROM numbers')).toEqual([
      { sum: 4950 },
    ]);
    expect(await listObjects(bucket, 'data/')).not.toEqual([]);
    expect(new Set(visits.map(({ keyId }) => keyId))).toEqual(new Set(['key-of-the-environment']));
  });

  it.each(types)('%s: without keys the engine says so, and nothing is attached', async (type) => {
    const bucket = await freshBucket();
    const { address: endpoint, visits } = await openTestDoor(policy);
    const engine = await openTestEngine({ extensionDirectory: extensionDirectory() });
    const statements = statementsOfLake(lake(type, bucket, endpoint));
    await expect(engine.runAll([...statements, fill])).rejects.toThrow(
      /Secret Validation Failure: .*Credential Chain: 'env'/s,
    );
    expect(await engine.run('FROM duckdb_secrets()')).toEqual([]);
    expect(visits).toEqual([]);
  });
});
