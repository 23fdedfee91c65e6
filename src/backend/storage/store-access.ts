import { shaped } from '../../fields/field.js';
import { boolean, choice, credential, text, textOrList } from '../../fields/values.js';
import type { Schema } from '../../fields/table.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import type { OwnKeys } from '../../diagnostic/facts.js';
import type { BucketRules } from '../../engine/bucket-names.js';
import { providers, type SecretParameters } from '../../engine/secret-parameters.js';
import { typeKey, type Access } from '../backend.js';
import { readSecret, type SecretInput } from '../secret/input.js';
import { secretKeys, secretKind } from '../secret/kind.js';
import { planSecret } from '../secret/node.js';
import type { SecretDraft } from '../secret/parameters.js';
import { endpoint } from '../secret/address.js';
import { closingBy, type ClosingRules } from './closing.js';
import { endpointParameters } from './endpoint.js';
import { checkObject } from './object-path.js';
import { readRegion } from './region.js';
import { isScopeOf, readScope } from './scope.js';
import { readService, type service } from './service.js';
import { checkBucketName } from './slips.js';
import { addressOf, type Place, type StoreAddress } from './store-address.js';
import { checkBucketInEndpoint } from './store-checks.js';
import { checkAnonymous, checkKeys, keys, withoutKeys } from './store-keys.js';

const secretFields = {
  key_id: { ...credential, awsKey: 'key_id' } as const,
  secret: { ...credential, awsKey: 'secret' } as const,
  region: shaped('region', text),
  endpoint,
  url_style: choice(['path', 'vhost']),
  use_ssl: boolean,
  anonymous: boolean,
  scope: shaped('url', textOrList),
};

/** `service` is a key of s3 alone; the others are never given one. */
type StoreFields = typeof secretFields & { readonly service: typeof service };

type StoreSecret = SecretInput<StoreFields>;

/** Parameters that are not written as they were configured. */
type Overrides = NonNullable<SecretDraft['overrides']>;

/** What sets one type of object store apart from the others. */
export interface Store {
  readonly type: string;
  readonly rows: SecretParameters;
  /** The schemes for which DuckDB asks secrets of the type, the usual one first. */
  readonly schemes: readonly string[];
  /** Parameters of this type alone that have a key of their own. */
  readonly fields?: Schema;
  /** Credentials of this type alone. */
  readonly credentials?: readonly string[];
  /** What keys the service gives out, where it is not AWS's, whose credentials a chain finds. */
  readonly ownKeys?: OwnKeys;
  /** Whether a MotherDuck region may fill the secret's. */
  readonly regional?: boolean;
  /** What a created secret of this type still lacks, by the names of the keys. */
  missing?(secret: StoreSecret): readonly string[];
  /** Whose rules the names of its buckets follow, where that is known; of a secret that exists no endpoint is. */
  bucketRules(address: StoreAddress, isCreated: boolean): BucketRules | undefined;
  /** What is written for what a created secret leaves unsaid. */
  readonly closing: ClosingRules;
  /** How DuckDB wants the parameters of a created secret of this type. */
  adapt?(
    overrides: Overrides,
    secret: StoreSecret,
    address: StoreAddress,
    report: Report,
  ): Overrides;
}

/** What s3, r2 and gcs share: one S3-speaking secret. */
export function storeAccess(store: Store): Access {
  const { type, rows, schemes } = store;
  const credentials = [...keys, ...(store.credentials ?? []), 'anonymous'];
  const fields = { ...secretFields, ...store.fields } as StoreFields;
  const isScope = isScopeOf(schemes);
  const closing = closingBy(store.closing);
  const shared = { type, rows, fields, credentials, providers, isScope, closing };
  const kind = secretKind({ ...shared, role: 'storage' });
  const schema = { ...typeKey, ...secretKeys, ...kind.fields };
  const access: Access<typeof schema> = {
    type,
    schema,
    secret: kind,
    schemes,
    checkFile: (url, pointer, report) => checkObject(url, schemes, pointer, report),
    plan(given, context, served) {
      const { report } = context;
      const { role, hosting } = served;
      const input = readSecret(kind, given, context);
      const storage = hosting?.host === 'motherduck' ? ('motherduck' as const) : undefined;
      const chain = input.provider === 'credential_chain';
      if (chain && storage !== undefined) {
        report.add('expiring-credentials', input.at('provider'), {});
      }
      if (chain && store.ownKeys !== undefined) {
        report.add('foreign-chain', input.at('provider'), { ownKeys: store.ownKeys });
      }
      const scope = readScope(input, served, schemes, given.pointer, report);
      const place = { ...served, pointer: given.pointer, scope };
      const overrides = overridesOf(store, input, place, report);
      const draft: SecretDraft = { kind, role, input, in: storage, overrides, scope };
      return {
        extensions: chain ? ['httpfs', 'aws'] : ['httpfs'],
        secret: planSecret(draft, given, context),
      };
    },
  };
  return access;
}

/** How the secret's parameters are written; what makes them unusable is reported. */
function overridesOf(store: Store, secret: StoreSecret, place: Place, report: Report): Overrides {
  const { hosting, pointer } = place;
  const overrides = {
    ...endpointParameters(secret, report),
    ...readRegion(secret, store.regional === true, hosting, report),
    ...readService(secret, report),
  };
  const address = addressOf(secret, overrides, place);
  checkBucketName(store.bucketRules(address, secret.created), address, report);
  if (!secret.created) return {};
  const others = store.credentials ?? [];
  const missing = store.missing?.(secret) ?? [];
  checkKeys(secret, [...others, 'anonymous'], missing, pointer, report);
  const isAnonymous = secret.has('anonymous');
  if (isAnonymous) checkAnonymous(secret, others, hosting?.host, report);
  checkBucketInEndpoint(address, report);
  const adapted = store.adapt?.(overrides, secret, address, report) ?? overrides;
  return isAnonymous ? { ...adapted, ...withoutKeys } : adapted;
}
