import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../support/runs.js';
import { openAviary, type Aviary } from '../../support/hostile/aviary.js';
import { asPostgresUser } from '../../support/postgres-user.js';
import { modes, proveRefusedOrWorks } from '../../support/hostile/prove.js';
import { anyText, literal, prefixText, within } from '../../support/hostile/text.js';
import { freshBucket, listObjects, objectStore } from '../../support/object-store.js';
import { introduce } from '../../support/suite-door.js';

let aviary: Aviary;
beforeAll(async () => {
  aviary = await openAviary(['ducklake', 'postgres']);
});
afterAll(() => aviary.close());

const postgres = fc.record({
  user: within(50, anyText),
  password: anyText,
  database: within(50, anyText),
});

const wish = fc.record({
  name: anyText,
  alias: anyText,
  postgres,
  schema: fc.option(anyText, { nil: undefined }),
  metadataSecret: fc.option(anyText, { nil: undefined }),
  storageSecret: fc.option(anyText, { nil: undefined }),
  secret: anyText,
  prefix: prefixText,
  mode: modes,
});

describe('hostile: PostgreSQL and S3', () => {
  it('are refused, or work and touch nothing else', { timeout: 300_000 }, async () => {
    const bucket = await freshBucket();
    await fc.assert(
      fc.asyncProperty(wish, async ({ name, alias, mode, prefix, ...sample }) => {
        await asPostgresUser(sample.postgres, async ({ user, database, host, port, password }) => {
          const keyId = randomUUID();
          const table = {
            alias: literal(alias),
            metadata_backend: {
              type: 'postgres',
              secret_name: sample.metadataSecret && literal(sample.metadataSecret),
              host,
              port,
              user: literal(user),
              database: literal(database),
              password: '${PASSWORD}',
            },
            storage_backend: {
              type: 's3',
              secret_name: sample.storageSecret && literal(sample.storageSecret),
              key_id: keyId,
              secret: '${SECRET}',
              region: objectStore.region,
              endpoint: objectStore.endpoint,
              use_ssl: objectStore.useSsl,
              url_style: 'path',
              bucket,
              prefix: literal(prefix),
            },
            attach_options: { metadata_schema: sample.schema && literal(sample.schema) },
          };
          introduce(keyId, sample.secret);
          const env = { PASSWORD: password, SECRET: sample.secret };
          await proveRefusedOrWorks(aviary, { name, table, alias, env }, mode);
          const key = prefix.replace(/^\/+|\/+$/g, '');
          const files = await listObjects(bucket, key === '' ? '' : `${key}/`);
          expect(files.filter((file) => file.endsWith('.parquet')).length).toBeGreaterThan(0);
        });
      }),
      runs(25),
    );
  });
});
