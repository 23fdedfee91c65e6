import { boolean, choice, credential, text, textOrList } from '../../config/values.js';
import type { Schema } from '../../config/table.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { providers } from '../../engine/secret-parameters.js';
import type { SecretStorage } from '../../plan/nodes.js';
import { typeKey, type Hosting, type StorageBackend } from '../backend.js';
import { readSecret, type SecretInput } from '../secret-input.js';
import { secretName, secretNode } from '../secret-node.js';
import { secretKeys, secretKind } from '../secret-schema.js';
import { endpoint, endpointParameters } from './endpoint.js';
import { locationKeys, readLocation, type Addressing } from './object-path.js';
import { readScope } from './scope.js';

const secretFields = {
  key_id: credential,
  secret: credential,
  region: text,
  endpoint,
  url_style: choice(['path', 'vhost']),
  use_ssl: boolean,
  scope: textOrList,
};

export type StoreSecret = SecretInput<typeof secretFields>;

/** What sets one type of object store apart from the others. */
export interface ObjectStore extends Addressing {
  readonly type: string;
  /** Parameters of this type alone that have a key of their own. */
  readonly fields?: Schema;
  /** Credentials of this type alone. */
  readonly credentials?: readonly string[];
  /** Whether a MotherDuck region may fill the secret's. */
  readonly regional?: boolean;
  /** What a created secret of this type still lacks, by the names of the keys. */
  missing?(secret: StoreSecret): readonly string[];
  /** The parameters of a created secret, adapted to how DuckDB treats this type. */
  adapt?(values: Values, secret: StoreSecret, pointer: string, report: Report): Values;
}

type Values = Readonly<Record<string, unknown>>;

const keyPair = ['key_id', 'secret'] as const;

/** What s3, r2 and gcs share: one S3-speaking secret, and a data path under a bucket. */
export function objectStore(store: ObjectStore): StorageBackend {
  const credentials = [...keyPair, 'session_token', ...(store.credentials ?? [])];
  const kind = secretKind(store.type, { ...secretFields, ...store.fields }, credentials, providers);
  const schema = { ...typeKey, ...secretKeys, ...kind.fields, ...locationKeys };
  const backend: StorageBackend<typeof schema> = {
    schema,
    plan(fields, context, hosting) {
      const { report } = context;
      const secret = readSecret(kind, fields, context);
      const dataPath = readLocation(fields, store, report);
      const storage: SecretStorage | undefined =
        hosting?.catalog === 'motherduck' ? 'motherduck' : undefined;
      const name = secretName(
        {
          has: fields.has('secret_name'),
          value: fields.values.secret_name,
          pointer: fields.pointer,
        },
        'storage',
        secret.created,
        storage,
        context,
      );
      const values = secretValues(store, secret, fields.pointer, hosting, report);
      const scope = secret.created
        ? readScope(secret.values.scope, dataPath, secret.at('scope'), report)
        : undefined;
      const chain = secret.provider === 'credential_chain';
      if (chain && storage !== undefined)
        report.add('expiring-credentials', secret.at('provider'), {});
      const extensions = chain ? ['httpfs', 'aws'] : ['httpfs'];
      if (name === undefined) return { extensions, dataPath };
      const { created, provider, at } = secret;
      const draft = { type: store.type, created, name, provider, in: storage, values, scope, at };
      return {
        extensions,
        dataPath,
        secret: secretNode({ ...draft, origin: [fields.pointer] }, context),
      };
    },
  };
  return backend;
}

/** The secret's parameters; what makes them unusable is reported. */
function secretValues(
  store: ObjectStore,
  secret: StoreSecret,
  pointer: string,
  hosting: Hosting | undefined,
  report: Report,
): Values {
  const address = endpointParameters(secret, report);
  const region = regionOf(store, secret, hosting, report);
  if (!secret.created) return {};
  const keys = [...keyPair, 'session_token'].some((key) => secret.has(key)) ? keyPair : [];
  const missing = [...keys.filter((key) => !secret.has(key)), ...(store.missing?.(secret) ?? [])];
  if (missing.length > 0) report.add('partial-credentials', pointer, { missing });
  if (secret.has('assume_role_arn') && !secret.has('chain')) {
    report.add('missing-key', secret.at('assume_role_arn'), { key: 'chain' });
  }
  const { endpoint: _, ...values } = { ...secret.values };
  const all = { ...values, ...address, ...region };
  return store.adapt?.(all, secret, pointer, report) ?? all;
}

/** The region MotherDuck's table names goes to a secret that has none; where it cannot go, it does nothing. */
function regionOf(
  { regional }: ObjectStore,
  secret: StoreSecret,
  hosting: Hosting | undefined,
  report: Report,
): { region?: string } {
  const offered = hosting?.region;
  if (offered === undefined) return {};
  if (regional !== true || !secret.created) {
    report.add('unused-key', offered.pointer, { key: 'region', because: 'no-secret-created' });
    return {};
  }
  const { region } = secret.values;
  if (!secret.has('region')) return { region: offered.name };
  if (region !== undefined && region !== offered.name) {
    report.add('conflicting-regions', offered.pointer, {}, { related: [secret.at('region')] });
  }
  return {};
}
