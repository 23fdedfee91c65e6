import { existsSync, readFileSync } from 'node:fs';

const seedFile = new URL('../../golden/plans/seed/config.toml', import.meta.url);

/** SQLite and local files, with the comments of a real configuration around them. */
export const seed = existsSync(seedFile)
  ? readFileSync(seedFile, 'utf8')
  : `project = "example_ducklake"

[stores.dev]
type = "metaxy.ext.metadata_stores.duckdb.DuckDBMetadataStore"

[stores.dev.config]
database = "/tmp/ducklake_demo.db"

[stores.dev.config.ducklake]
alias = "ducklake"

[stores.dev.config.ducklake.attach_options]
override_data_path = true

[stores.dev.config.ducklake.metadata_backend]
type = "sqlite"
uri = "/tmp/ducklake_meta.db"

[stores.dev.config.ducklake.storage_backend]
type = "local"
path = "/tmp/ducklake_storage"
`;

export const postgresAndS3 = `[stores.prod.config.ducklake]
alias = "lake"

[stores.prod.config.ducklake.metadata_backend]
type = "postgres"
secret_name = "my_pg_secret"
host = "db.example.org"
port = 5432
database = "ducklake_meta"
user = "ducklake"
password = "\${PGPASSWORD}"
secret_parameters = { sslmode = "require" }

[stores.prod.config.ducklake.storage_backend]
type = "s3"
secret_name = "my_s3_secret"
key_id = "\${AWS_ACCESS_KEY_ID}"
secret = "\${AWS_SECRET_ACCESS_KEY}"
region = "eu-central-1"
bucket = "my-ducklake-bucket"
prefix = "data"
`;

/** The same text with the newer spellings of two keys, which the reference tool's newest version wants. */
export function withNewKeys(text) {
  return text.replaceAll('metadata_backend', 'catalog').replaceAll('storage_backend', 'storage');
}

/** Text of that many lakes, with a mistake in each or with none. */
export function manyMistakes(count, isWrong) {
  const lakes = Array.from(
    { length: count },
    (_, index) => `[lakes.lake_${index}]
${isWrong ? 'alais' : 'alias'} = "lake_${index}"
catalog = { type = "duckdb", uri = "/lakes/${index}.ducklake" }
storage = { type = "local", path = "/data/${index}" }
${isWrong ? `alias = "other_${index}"` : '# as it should be'}
`,
  );
  return lakes.join('\n');
}

/** A document of that many lakes, half of each kind. */
export function manyLakes(count) {
  const lakes = Array.from({ length: count }, (_, index) => {
    const own = { alias: `lake_${index}` };
    const lake =
      index % 2 === 0
        ? {
            ...own,
            catalog: { type: 'sqlite', uri: `/lakes/${index}.sqlite` },
            storage: { type: 'local', path: `/data/${index}` },
          }
        : {
            ...own,
            catalog: {
              type: 'postgres',
              host: 'db',
              database: `lake_${index}`,
              user: 'lake',
              password: '${PGPASSWORD}',
            },
            storage: {
              type: 's3',
              bucket: 'lakes',
              prefix: `lake_${index}`,
              region: 'eu-central-1',
              key_id: '${KEY}',
              secret: '${SECRET}',
            },
          };
    return [`lake_${String(index).padStart(6, '0')}`, lake];
  });
  return { lakes: Object.fromEntries(lakes) };
}
