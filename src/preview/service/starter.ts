import { stringify } from 'smol-toml';
import { describe } from 'lakeplan/internal';
import { compileToml } from 'lakeplan/toml';
import type { Starter, StarterChoice } from '../protocol.js';

type Table = Readonly<Record<string, unknown>>;

/** What a backend needs to be reached with credentials, and what it needs whatever they are. */
interface Sample {
  readonly place: Table;
  /** With credentials from variables. */
  readonly keys?: Table;
  /** With credentials from a provider. */
  readonly chain?: Table;
}

const chain = { secret_parameters: { provider: 'credential_chain' } };
const keys = { key_id: '${AWS_ACCESS_KEY_ID}', secret: '${AWS_SECRET_ACCESS_KEY}' };
const bucket = { bucket: 'my-bucket', prefix: 'lake' };

const metadata: Readonly<Record<string, Sample>> = {
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
    chain,
  },
  motherduck: { place: { database: 'my_lake' } },
};

const storage: Readonly<Record<string, Sample>> = {
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

/** A configuration to start from, and what the compiler has to say of it. */
export function starter(choice: StarterChoice): Starter {
  const managed = choice.metadata === 'motherduck' && choice.mode === 'managed';
  const lake = {
    alias: 'my_lake',
    metadata_backend: {
      ...tableOf('lake_catalog', choice.metadata, metadata, choice.credentials),
      ...(choice.metadata === 'motherduck' && choice.mode === 'own' ? { compute: 'local' } : {}),
    },
    ...(choice.storage === 'none' || managed
      ? {}
      : { storage_backend: tableOf('lake_storage', choice.storage, storage, choice.credentials) }),
  };
  const text = stringify({ lakes: { my_lake: lake } });
  const { diagnostics } = compileToml(text);
  const problems = diagnostics.map((one) => ({ severity: one.severity, ...describe(one) }));
  return { text, problems: [...notes(choice), ...problems] };
}

function tableOf(
  secret: string,
  type: string,
  samples: Readonly<Record<string, Sample>>,
  credentials: string,
): Table {
  const sample = samples[type];
  if (sample?.keys === undefined) return { type, ...sample?.place };
  const chosen =
    credentials === 'variables' ? sample.keys : credentials === 'chain' ? sample.chain : {};
  return { type, secret_name: secret, ...sample.place, ...chosen };
}

/** What the choice leaves out of the configuration, and why. */
function notes({ metadata: type, mode, storage: place }: StarterChoice): Starter['problems'] {
  if (type !== 'motherduck') return [];
  if (mode === 'managed' && place !== 'none')
    return [
      {
        severity: 'warning',
        message: `managed storage is MotherDuck's own, so \`${place}\` is left out`,
        help: 'choose your own bucket as the mode to keep the files there',
      },
    ];
  if (mode === 'bucket' && place === 'none')
    return [
      {
        severity: 'warning',
        message: 'without storage this is the managed mode',
        help: 'choose `s3`, `r2` or `gcs` for your own bucket',
      },
    ];
  return [];
}
