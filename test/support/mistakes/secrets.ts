import type {
  AccessDescription,
  MetadataDescription,
  StorageDescription,
} from '../model/backend.js';
import type { SecretModel } from '../model/model.js';
import {
  hasKey,
  mistake,
  parametersOf,
  type Lake,
  type Mistake,
  type Part,
  type Table,
} from './mistake.js';
import { setter } from './parameters.js';

type Described = AccessDescription | MetadataDescription | StorageDescription | undefined;

/** What may be wrong with the secret of the metadata or of the storage. */
export function secretMistakes(lake: Lake): readonly Mistake[] {
  const { metadata, storage, model } = lake;
  const { facts } = model;
  const { remote, metadataSecret } = facts;
  if (remote !== undefined) {
    const path = [...metadata.path, 'credentials'];
    const table = (metadata.table['credentials'] ?? {}) as Table;
    // Without the URL nothing is asked of what opens it.
    const uri = [...metadata.path, 'uri'];
    const own =
      remote.opening === 'credentials'
        ? mistakesOf({ path, table }, metadataSecret, remote.access, lake)
        : [];
    return [
      ...own.map((one) => ({ ...one, touches: [...one.touches, uri] })),
      ...mistakesOf(storage, facts.storageSecret, facts.storage, lake),
    ];
  }
  return [
    ...mistakesOf(metadata, metadataSecret, facts.metadata, lake),
    ...mistakesOf(storage, facts.storageSecret, facts.storage, lake),
  ];
}

function mistakesOf(
  part: Part | undefined,
  secret: SecretModel | undefined,
  description: Described,
  lake: Lake,
): readonly Mistake[] {
  if (part === undefined || secret === undefined) return [];
  const named = [...part.path, 'secret_name'];
  const nameless = mistake('missing-secret-name', part.path, [[named, undefined]]);
  const needsName = secret.action === 'reference' || secret.in !== undefined;
  return [
    ...(needsName ? [nameless] : []),
    ...(secret.action === 'reference'
      ? referenced(part)
      : [...created(part), ...(description?.secretMistakes?.(part, secret, lake) ?? [])]),
  ];
}

function referenced({ path }: Part): readonly Mistake[] {
  const parameters = [...path, 'secret_parameters'];
  return [
    mistake('unused-secret-parameters', parameters, [[parameters, { sslmode: 'require' }]]),
    mistake('wrong-type', parameters, [[parameters, 'sslmode=require']]),
  ];
}

function created(part: Part): readonly Mistake[] {
  return [
    ...setter(part)('unknown-secret-parameter', 'zzz', 'a'),
    ...(hasKey(parametersOf(part), 'provider') ? [] : [unknownProvider(part)]),
  ];
}

/** The provider says which parameters there are. */
function unknownProvider({ path }: Part): Mistake {
  const at = [...path, 'secret_parameters', 'provider'];
  return mistake('unknown-provider', at, [[at, 'zzz']], [[...path, 'secret_parameters']]);
}
