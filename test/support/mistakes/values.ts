import { fold } from '../hostile.js';
import type { KeyShape } from '../model/backend.js';
import {
  mistake,
  parametersOf,
  pointerOf,
  type Lake,
  type Mistake,
  type Part,
  type Table,
} from './mistake.js';

type Keys = Readonly<Record<string, KeyShape>>;

/** A table, and what stands at its keys; at those that are not named here, one shape. */
interface Shaped extends Part {
  readonly keys: Keys;
  readonly others?: KeyShape;
}

/** What a value may not be, wherever it stands. */
export function valueMistakes(lake: Lake): readonly Mistake[] {
  const { metadata, model } = lake;
  const place = [...metadata.path, 'uri'];
  const uri = pointerOf(place);
  const credentials = pointerOf([...metadata.path, 'credentials']);
  // Without the URL nothing is asked of what opens it.
  const isBelow = ({ at }: Mistake) => pointerOf(at).startsWith(`${credentials}/`);
  // It would be the URL of a catalog that can only be read.
  const isMore = ({ code, at }: Mistake) =>
    code === 'credential-in-text' && model.facts.remote === undefined && pointerOf(at) === uri;
  return partsOf(lake)
    .flatMap(mistakesOf)
    .filter((one) => !isMore(one))
    .map((one) => (isBelow(one) ? { ...one, touches: [...one.touches, place] } : one));
}

function mistakesOf(part: Shaped): readonly Mistake[] {
  return Object.keys(part.table).flatMap((key) => {
    const name = fold(key);
    const shape = Object.hasOwn(part.keys, name) ? part.keys[name] : part.others;
    return shape === undefined ? [] : shapes[shape](part, key);
  });
}

/** A lake's own table, its backends', the parameters of its secrets, and the maps in them. */
function partsOf(lake: Lake): readonly Shaped[] {
  const { metadata, storage, model } = lake;
  return [
    { ...lake, keys: { alias: 'text' } },
    ...backendParts(metadata, model.facts.metadata.keys),
    ...credentialParts(lake),
    ...(storage === undefined ? [] : backendParts(storage, model.facts.storage?.keys ?? {})),
  ];
}

/** The credentials of a catalog at a URL. */
function credentialParts({ metadata, model }: Lake): readonly Shaped[] {
  const { remote } = model.facts;
  const path = [...metadata.path, 'credentials'];
  return remote?.opening === 'credentials'
    ? backendParts({ path, table: metadata.table['credentials'] as Table }, remote.access.keys)
    : [];
}

function backendParts(part: Part, keys: Keys): readonly Shaped[] {
  const path = [...part.path, 'secret_parameters'];
  const table = parametersOf(part);
  const maps = Object.keys(table)
    .filter((key) => fold(key) === 'extra_http_headers')
    .map((key): Shaped => {
      return { path: [...path, key], table: table[key] as Table, keys: {}, others: 'credential' };
    });
  const headers = part.table['headers'] as Table | undefined;
  if (headers !== undefined)
    maps.push({ path: [...part.path, 'headers'], table: headers, keys: {}, others: 'credential' });
  return [{ ...part, keys: { secret_name: 'text', ...keys } }, { path, table, keys }, ...maps];
}

type Mistakes = (part: Part, key: string | number) => readonly Mistake[];

const shapes: Readonly<Record<KeyShape, Mistakes>> = {
  text: (part, key) => inTexts(part, key, plainTextMistakes),
  'text-or-empty': (part, key) =>
    plainTextMistakes(part, key).filter(({ code }) => code !== 'empty-value'),
  credential: textMistakes,
  boolean: (part, key) => [setTo(part, key, 'wrong-type', 'yes')],
  choice: (part, key) => [setTo(part, key, 'invalid-choice', 'virtual')],
  host: (part, key) => [
    ...plainTextMistakes(part, key),
    setTo(part, key, 'invalid-host', 'db port=5433'),
  ],
  port: portMistakes,
};

/** In a text, or in each text of a list. */
function inTexts({ path, table }: Part, key: string | number, mistakes: Mistakes) {
  const value = table[key];
  if (!Array.isArray(value)) return mistakes({ path, table }, key);
  const list = { path: [...path, key], table: {} };
  return value.flatMap((_, index) => mistakes(list, index));
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
    setTo(part, key, 'empty-value', ''),
    setTo(part, key, 'empty-value', ' \n'),
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

function portMistakes(part: Part, key: string | number): readonly Mistake[] {
  return [
    ...[0, 65_536].map((port) => setTo(part, key, 'invalid-port', port)),
    ...[1.5, '5432', true].map((port) => setTo(part, key, 'wrong-type', port)),
  ];
}
