import { mistake, parametersOf, type Lake, type Mistake, type Part } from './mistake.js';

const plainTexts = [
  ['alias', 'secret_name', 'host', 'database', 'user', 'uri', 'region', 'endpoint', 'scope'],
  ['bucket', 'prefix', 'data_path', 'path'],
].flat();
const credentials = ['key_id', 'secret', 'password'];

/** What a text may not be, wherever it stands. */
export function valueMistakes(lake: Lake): readonly Mistake[] {
  return partsOf(lake).flatMap((part) =>
    Object.keys(part.table).flatMap((key) => [
      ...(isCredential(part, key) ? textMistakes(part, key) : []),
      ...(plainTexts.includes(key) && !isCredential(part, key) ? plainTextMistakes(part, key) : []),
      ...(key === 'use_ssl' ? [setTo(part, key, 'wrong-type', 'yes')] : []),
      ...(key === 'port' ? portMistakes(part) : []),
      ...(key === 'url_style' || key === 'compute'
        ? [setTo(part, key, 'invalid-choice', 'virtual')]
        : []),
    ]),
  );
}

/** A URI is the path of a file, and a credential among a secret's parameters. */
function isCredential({ path }: Part, key: string): boolean {
  return credentials.includes(key) || (key === 'uri' && path.at(-1) === 'secret_parameters');
}

/** A lake's own table, its backends', and the text parameters of its secrets. */
function partsOf(lake: Lake): readonly Part[] {
  const tables = [lake.metadata, ...(lake.storage === undefined ? [] : [lake.storage])];
  const parameters = tables.map((one) => ({
    path: [...one.path, 'secret_parameters'],
    table: parametersOf(one),
  }));
  return [lake, ...tables, ...parameters];
}

function setTo({ path }: Part, key: string, code: Mistake['code'], value: unknown): Mistake {
  const at = [...path, key];
  return mistake(code, at, [[at, value]]);
}

function textMistakes(part: Part, key: string): readonly Mistake[] {
  return [
    setTo(part, key, 'wrong-type', 5),
    setTo(part, key, 'wrong-type', { a: 1 }),
    setTo(part, key, 'wrong-type', new Date(0)),
    ...(key === 'prefix' ? [] : [setTo(part, key, 'empty-value', '')]),
    ...(key === 'prefix' ? [] : [setTo(part, key, 'empty-value', ' \n')]),
    setTo(part, key, 'unencodable-text', 'a\0b'),
    setTo(part, key, 'unencodable-text', 'a\ud800'),
    setTo(part, key, 'malformed-variable', 'a${b'),
    setTo(part, key, 'malformed-variable', '${A:-${B}}'),
    setTo(part, key, 'malformed-variable', '${1}'),
  ];
}

function plainTextMistakes(part: Part, key: string): readonly Mistake[] {
  return [
    ...textMistakes(part, key),
    setTo(part, key, 'credential-in-text', 'https://user:password@host'),
    setTo(part, key, 'unset-variable', 'a${NOT_SET}b'),
  ];
}

function portMistakes(part: Part): readonly Mistake[] {
  return [
    ...[0, 65_536].map((port) => setTo(part, 'port', 'invalid-port', port)),
    ...[1.5, '5432', true].map((port) => setTo(part, 'port', 'wrong-type', port)),
  ];
}
