import { describe, expect, test } from 'vitest';
import { compile } from '../../src/index.js';
import { at, findings, keys, lakes } from './store-lake.js';

describe('what nothing has by that name', () => {
  const region = 'eu-central-1';

  test.each([
    [{ region, bucket: 'Lake' }, true],
    [{ region, bucket: 'la' }, true],
    [{ region, bucket: 'a'.repeat(64) }, true],
    [{ region, bucket: 'my_lake' }, true],
    [{ region, bucket: 'my..lake' }, true],
    [{ region, bucket: '-lake' }, true],
    [{ region, bucket: '10.0.0.1' }, true],
    [{ region, bucket: 'a'.repeat(63) }, false],
    [{ region, bucket: 'my.lake-1' }, false],
    [{ region, bucket: '10.0.0.1.lake' }, false],
    // Before 2018 one region took more; which one is not known without `region`.
    [{ region: 'us-east-1', bucket: 'My_Lake' }, false],
    [{ secret_parameters: { provider: 'credential_chain' }, bucket: 'My_Lake' }, false],
    [{ region: 'us-east-1', bucket: '10.0.0.1' }, true],
    [{ region: 'us-east-1', bucket: 'la' }, true],
    [{ endpoint: 'storage.googleapis.com', bucket: 'goog-lake' }, true],
    [{ endpoint: 'storage.googleapis.com', bucket: 'my_lake' }, false],
    [{ endpoint: 'abc.r2.cloudflarestorage.com', bucket: 'my_lake' }, true],
    [{ type: 'r2', account_id: 'abc', bucket: 'my.lake' }, true],
    [{ type: 'r2', account_id: 'abc', bucket: 'my-lake' }, false],
    [{ type: 'gcs', bucket: 'my_lake.example' }, false],
    [{ type: 'gcs', bucket: 'lake-' }, true],
    // What other stores take is not known.
    [{ endpoint: 'minio.example.org', region, bucket: 'My_Lake' }, false],
    [{ endpoint: 'x.storage.supabase.co/storage/v1/s3', region, bucket: 'A' }, false],
    [{ service: 'hetzner', region: 'fsn1', bucket: 'My_Lake' }, false],
    // Nothing is said of what a variable holds.
    [{ region, bucket: '${LAKE}' }, false],
    [{ region, bucket: undefined, prefix: undefined, data_path: 's3://${LAKE}/data/' }, false],
    [{ region, bucket: undefined, prefix: undefined, data_path: 's3://Lake/data/' }, true],
    // One finding is enough.
    [{ region, bucket: '$LAKE' }, false],
  ])('%j: %s', (storage, isReported) => {
    const found = findings(storage, { env: { LAKE: 'My_Lake' } });
    expect(found.some((one) => one.startsWith('unlikely-bucket'))).toBe(isReported);
  });

  test.each([
    [{ region: 'eu-central1' }, true],
    [{ region: 'eu-central-1a' }, true],
    [{ region: 'EU-CENTRAL-1' }, true],
    [{ region: 'fsn1', endpoint: 's3.amazonaws.com' }, true],
    [{ region: 'eu-west', secret_parameters: { provider: 'credential_chain' } }, true],
    [{ region: 'us-gov-west-1' }, false],
    [{ region: 'cn-north-1' }, false],
    [{ region: 'mx-central-9' }, false],
    [{ region: 'eusc-de-east-1' }, false],
    [{ region: 'basement', endpoint: 'minio.example.org' }, false],
    [{ region: 'basement', type: 'gcs' }, false],
    [{ region: '${WHERE}' }, false],
    [{ region: '%AWS_REGION%' }, false],
  ])('%j: %s', (storage, isReported) => {
    const found = findings(storage, { env: { WHERE: 'nowhere' } });
    expect(found.includes(`unlikely-region at ${at}/region`)).toBe(isReported);
  });
});

test('a path of R2 that ends in the bucket is an error, whatever port is behind the host', () => {
  for (const host of ['abc.r2.cloudflarestorage.com', 'abc.r2.cloudflarestorage.com:443']) {
    const { ok } = compile({ lakes: lakes({ ...keys, endpoint: `${host}/lake` }) });
    expect(ok).toBe(false);
  }
});
