import { Configured } from '../configured.js';
import type { Name, Options, Statement, Value } from '../sql-reader.js';
import type { DocumentModel } from './document.js';
import type {
  AttachModel,
  ExtensionModel,
  OptionModel,
  ParameterModel,
  SecretModel,
} from './model.js';
import { metadataDescriptions, storageDescriptions } from './registry.js';

/** A credential as it stands in a plan, with its value. */
export interface CredentialModel {
  readonly credential: string;
  readonly env?: string;
  readonly optional?: true;
  /** Whether it is sent in a header. */
  readonly isSent: boolean;
  readonly value: string;
}

export type WriteCredential = (credential: CredentialModel) => Value;

/** The statements a document is to become. */
export function expectedStatements(
  model: DocumentModel,
  write: WriteCredential,
): readonly Statement[] {
  const { chosen, use } = model;
  return [
    ...expectedExtensions(model).flatMap(extensionStatements),
    ...expectedSecrets(model)
      .filter(({ action }) => action === 'create')
      .map((secret) => secretStatement(secret, model, write)),
    ...chosen.flatMap(({ attach }) => attachStatements(attach)),
    ...(use === undefined ? [] : [useStatement(use.attach)]),
  ];
}

/** One extension is one, whoever asks for it. */
function expectedExtensions({ chosen }: DocumentModel): readonly ExtensionModel[] {
  const merged = new Map<string, ExtensionModel>();
  for (const extension of chosen.flatMap(({ extensions }) => extensions))
    merged.set(extension.name, { ...merged.get(extension.name), ...extension });
  return [...merged.values()];
}

export function expectedSecrets({ chosen }: DocumentModel): readonly SecretModel[] {
  return chosen.flatMap(({ secrets }) => secrets);
}

export function expectedCredentials(model: DocumentModel): readonly CredentialModel[] {
  return expectedSecrets(model).flatMap((secret) =>
    Object.entries(secret.parameters).flatMap(([parameter, value]) => {
      const name = `${secret.name}.${parameter}`;
      if (value instanceof Configured)
        return value.sensitive ? [credentialOf(name, parameter, value, model)] : [];
      if (typeof value !== 'object') return [];
      return Object.entries(value).map(([key, item]) =>
        credentialOf(`${name}.${key}`, parameter, item, model),
      );
    }),
  );
}

const ownWords = new Set([
  'ducklake',
  ...[...metadataDescriptions, ...storageDescriptions].flatMap(({ extensions }) => extensions),
  // An encrypted lake needs it too.
  'httpfs',
]);
const repositoryWords = ['core', 'core_nightly', 'community'];

const quoted = (name: string): Name => ({ quoted: name });
const text = (value: string): Value => ({ text: value });

function extensionStatements({ name, repository }: ExtensionModel): readonly Statement[] {
  const written: Name = ownWords.has(name) ? { word: name } : quoted(name);
  const load: Statement = { does: 'LOAD', name: written };
  if (repository === undefined) return [{ does: 'INSTALL', name: written }, load];
  const from = repositoryWords.includes(repository) ? { word: repository } : text(repository);
  return [{ does: 'INSTALL', name: written, from }, load];
}

function secretStatement(
  { name, type, in: storage, provider, parameters, scope = [] }: SecretModel,
  model: DocumentModel,
  write: WriteCredential,
): Statement {
  const values = Object.entries(parameters).map(([parameter, value]): readonly [string, Value] => [
    parameter.toUpperCase(),
    parameterValue(`${name}.${parameter}`, parameter, value, model, write),
  ]);
  const scopes = scope.map(text);
  const [first] = scopes;
  return {
    does: 'SECRET',
    name: quoted(name),
    ...(storage === undefined ? {} : { in: { word: storage } }),
    options: {
      TYPE: { word: type },
      ...(provider === undefined ? {} : { PROVIDER: { word: provider } }),
      ...Object.fromEntries(values),
      ...(first === undefined ? {} : { SCOPE: scopes.length === 1 ? first : { list: scopes } }),
    },
  };
}

function parameterValue(
  name: string,
  parameter: string,
  value: ParameterModel,
  model: DocumentModel,
  write: WriteCredential,
): Value {
  if (typeof value === 'boolean') return { word: String(value) };
  if (typeof value === 'string') return text(value);
  if (!(value instanceof Configured)) {
    const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    // Of an object, the keys that are whole numbers come first.
    const items = Object.entries(Object.fromEntries(sorted));
    return {
      map: items.map(([key, item]) => [
        text(key),
        write(credentialOf(`${name}.${key}`, parameter, item, model)),
      ]),
    };
  }
  if (value.sensitive) return write(credentialOf(name, parameter, value, model));
  return typeof value.value === 'boolean'
    ? { word: String(value.value) }
    : text(String(value.value));
}

function credentialOf(
  name: string,
  parameter: string,
  value: Configured,
  { writer }: DocumentModel,
): CredentialModel {
  const env = writer.soleVariable(value);
  return {
    credential: name,
    isSent: parameter === 'bearer_token' || parameter === 'extra_http_headers',
    value: String(value.value),
    ...(env === undefined ? {} : { env }),
    ...(writer.isOptional(value) ? { optional: true } : {}),
  };
}

function attachStatements({
  host,
  alias,
  path,
  secret,
  dataPath,
  create,
  options,
}: AttachModel): readonly Statement[] {
  const data: Options = dataPath === undefined ? {} : { DATA_PATH: text(dataPath) };
  if (host === 'duckdb') {
    const metaSecret: Options = secret === undefined ? {} : { META_SECRET: text(secret) };
    const all = { ...data, ...metaSecret, ...upper(options, optionValue) };
    return [{ does: 'ATTACH', path: text(path), as: quoted(alias), options: all }];
  }
  const all = {
    TYPE: { word: 'ducklake' },
    ...data,
    ...upper(options, (value) => (value === true ? null : optionValue(value))),
  };
  const database: Statement = { does: 'DATABASE', name: quoted(alias), options: all };
  return [...(create ? [database] : []), { does: 'ATTACH', path: text(path) }];
}

function upper(
  options: Readonly<Record<string, OptionModel>>,
  write: (value: OptionModel) => Value | null,
): Options {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name.toUpperCase(), write(value)]),
  );
}

function optionValue(value: OptionModel): Value {
  if (typeof value === 'string') return text(value);
  return typeof value === 'number' ? { number: String(value) } : { word: String(value) };
}

function useStatement({ host, alias }: AttachModel): Statement {
  const names = host === 'duckdb' ? [quoted(alias), quoted('main')] : [quoted(alias)];
  return { does: 'USE', names };
}
