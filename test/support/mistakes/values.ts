import { fold } from '../hostile.js';
import {
  mistake,
  parametersOf,
  type Lake,
  type Mistake,
  type Part,
  type Table,
} from './mistake.js';

const plainTexts = [
  ['alias', 'secret_name', 'host', 'database', 'user', 'uri', 'region', 'endpoint', 'scope'],
  ['bucket', 'prefix', 'data_path', 'path'],
].flat();
const credentials = ['key_id', 'secret', 'password'];

/** What a text may not be, wherever it stands. */
export function valueMistakes(lake: Lake): readonly Mistake[] {
  return partsOf(lake).flatMap((part) =>
    Object.keys(part.table).flatMap((key) => {
      const name = fold(key);
      return [
        ...(isCredential(part, name) ? textMistakes(part, key) : plainMistakes(part, key)),
        ...(name === 'use_ssl' ? [setTo(part, key, 'wrong-type', 'yes')] : []),
        ...(name === 'port' ? portMistakes(part, key) : []),
        ...(name === 'host' ? [setTo(part, key, 'invalid-host', 'db port=5433')] : []),
        ...(name === 'url_style' || name === 'compute'
          ? [setTo(part, key, 'invalid-choice', 'virtual')]
          : []),
      ];
    }),
  );
}

/** In a text, or in each text of a list. */
function plainMistakes({ path, table }: Part, key: string): readonly Mistake[] {
  const value = table[key];
  if (!plainTexts.includes(fold(key))) return [];
  if (!Array.isArray(value)) return plainTextMistakes({ path, table }, key);
  const list = { path: [...path, key], table: {} };
  return value.flatMap((_, index) => plainTextMistakes(list, index));
}

/** A lake's own table, its backends', the parameters of its secrets, and the maps in them. */
function partsOf(lake: Lake): readonly Part[] {
  const tables = [lake.metadata, ...(lake.storage === undefined ? [] : [lake.storage])];
  const parameters = tables.map((one): Part => {
    return { path: [...one.path, 'secret_parameters'], table: parametersOf(one) };
  });
  const maps = parameters.flatMap(({ path, table }) =>
    Object.keys(table)
      .filter((key) => fold(key) === headers)
      .map((key): Part => ({ path: [...path, key], table: table[key] as Table })),
  );
  return [lake, ...tables, ...parameters, ...maps];
}

const headers = 'extra_http_headers';

/** Every header is; a URI is the path of a file, and a credential among a secret's parameters. */
function isCredential({ path }: Part, name: string): boolean {
  const table = fold(String(path.at(-1)));
  if (table === headers) return true;
  return credentials.includes(name) || (name === 'uri' && table === 'secret_parameters');
}

function setTo(
  { path }: Part,
  key: string | number,
  code: Mistake['code'],
  value: unknown,
): Mistake {
  const at = [...path, key];
  return mistake(code, at, [[at, value]]);
}

function textMistakes(part: Part, key: string | number): readonly Mistake[] {
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

function plainTextMistakes(part: Part, key: string | number): readonly Mistake[] {
  return [
    ...textMistakes(part, key),
    setTo(part, key, 'credential-in-text', 'https://user:password@host'),
    setTo(part, key, 'unset-variable', 'a${NOT_SET}b'),
  ];
}

function portMistakes(part: Part, key: string): readonly Mistake[] {
  return [
    ...[0, 65_536].map((port) => setTo(part, key, 'invalid-port', port)),
    ...[1.5, '5432', true].map((port) => setTo(part, key, 'wrong-type', port)),
  ];
}
