type Table = Readonly<Record<string, unknown>>;

/** What a backend needs to be reached with credentials, and what it needs whatever they are. */
export interface Sample {
  readonly place: Table;
  /** With credentials from variables. */
  readonly keys?: Table;
  /** With credentials that a provider finds, if there is one for it. */
  readonly chain?: Table;
}

const chain = { secret_parameters: { provider: 'credential_chain' } };
const keys = { key_id: '${AWS_ACCESS_KEY_ID}', secret: '${AWS_SECRET_ACCESS_KEY}' };
const bucket = { bucket: 'my-bucket', prefix: 'lake' };

export const metadataSamples: Readonly<Record<string, Sample>> = {
  duckdb: { place: { uri: '/var/lib/lake/catalog.ducklake' } },
  sqlite: { place: { uri: '/var/lib/lake/catalog.sqlite' } },
  postgres: {
    place: {},
    keys: {
      host: 'localhost',
      database: 'lake_catalog',
      user: 'lake',
      password: '${PGPASSWORD}',
    },
  },
  motherduck: { place: { database: 'my_lake' } },
};

export const storageSamples: Readonly<Record<string, Sample>> = {
  local: { place: { path: '/var/lib/lake/data' } },
  s3: {
    place: bucket,
    keys: { ...keys, region: 'eu-central-1' },
    chain: { ...chain, region: 'eu-central-1' },
  },
  r2: {
    place: bucket,
    keys: {
      account_id: 'my-account-id',
      key_id: '${R2_ACCESS_KEY_ID}',
      secret: '${R2_SECRET_ACCESS_KEY}',
    },
    chain: { account_id: 'my-account-id', ...chain },
  },
  gcs: {
    place: bucket,
    keys: { key_id: '${GCS_KEY_ID}', secret: '${GCS_SECRET}' },
    chain,
  },
};
