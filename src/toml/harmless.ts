import { backends } from '../backend/index.js';
import { accessesOf, secretKindsOf } from '../backend/backend.js';
import { extensionKeys } from '../compile/lake/extensions.js';
import { lakeKeys } from '../compile/lake/keys.js';
import { attachOptionName } from '../engine/attach-options.js';
import { secretParameterName } from '../engine/secret-parameters.js';
import { kindOf, shaped, type Field } from '../fields/field.js';
import { optionFields } from '../fields/option-rows.js';
import type { Schema } from '../fields/table.js';
import { anyText, choice } from '../fields/values.js';
import { soleVariable, withoutVariables } from '../fields/variables.js';
import { bareShapes, shapes } from './shapes.js';

/** What stands at each key, by all who have the key. */
type Keys = ReadonlyMap<string, readonly Field[]>;

function keysOf(...schemas: readonly Schema[]): Keys {
  const keys = new Map<string, readonly Field[]>();
  for (const schema of schemas)
    for (const [key, one] of Object.entries(schema)) keys.set(key, [...(keys.get(key) ?? []), one]);
  return keys;
}

/** The keys of all backends of a role; a type that DuckLake cannot do is known, too. */
function backendKeys(known: Readonly<Record<string, { readonly schema: Schema }>>): Keys {
  const keys = keysOf(...Object.values(known).map(({ schema }) => schema));
  return new Map([...keys, ['type', [choice([...Object.keys(known), 'mysql'])]]]);
}

/** The tables that lakeplan reads. What stands elsewhere is never shown. */
const keys = {
  lake: keysOf(lakeKeys),
  metadata: backendKeys(backends.metadata),
  storage: backendKeys(backends.storage),
  credentials: backendKeys(accessesOf(backends)),
  parameters: keysOf(...Array.from(secretKindsOf(backends).values(), (one) => one.parameters)),
  options: keysOf(optionFields),
  extension: keysOf(extensionKeys),
  /** The items of a list. */
  items: keysOf({ extensions: extensionKeys.name }),
  store: keysOf({ database: shaped('path', anyText) }),
};

/** A table of known keys: its place below a lake or beside it, and the key; an item stands where its list does. */
interface KnownTable {
  readonly at: RegExp;
  readonly keys: Keys;
  readonly nameOf?: (key: string) => string;
}

const extensions: readonly KnownTable[] = [
  { at: /^(extensions)\/\d+$/, keys: keys.items },
  { at: /^extensions\/\d+\/([^/]+)$/, keys: keys.extension },
];

const inLake: readonly KnownTable[] = [
  ...extensions,
  { at: /^([^/]+)$/, keys: keys.lake },
  { at: /^(?:catalog|metadata_backend)\/([^/]+)$/, keys: keys.metadata },
  { at: /^(?:storage|storage_backend)\/([^/]+)(?:\/\d+)?$/, keys: keys.storage },
  { at: /^attach_options\/([^/]+)$/, keys: keys.options, nameOf: attachOptionName },
  {
    at: /^(?:catalog|metadata_backend)\/credentials\/([^/]+)(?:\/\d+)?$/,
    keys: keys.credentials,
  },
  {
    at: /^(?:(?:catalog|metadata_backend)(?:\/credentials)?|storage|storage_backend)\/secret_parameters\/([^/]+)(?:\/\d+)?$/,
    keys: keys.parameters,
    nameOf: secretParameterName,
  },
];

/** Where lakes stand, each with its name, and what a metaxy store says beside its lake. */
const roots: readonly (readonly [place: RegExp, tables: readonly KnownTable[]])[] = [
  [/^(?:\/tool\/lakeplan)?\/lakes\/[^/]*\//, inLake],
  [/^(?:\/tool\/metaxy)?\/stores\/[^/]*\/config\/ducklake\//, inLake],
  [
    /^(?:\/tool\/metaxy)?\/stores\/[^/]*\/config\//,
    [...extensions, { at: /^(database)$/, keys: keys.store }],
  ],
];

/** What may stand there, by all who have the key; nothing where none has it. */
function fieldsAt(pointer: string): readonly Field[] {
  for (const [root, tables] of roots) {
    const [before] = root.exec(pointer) ?? [];
    const rest = pointer.slice(before?.length);
    for (const { at, keys: known, nameOf } of before === undefined ? [] : tables) {
      const [, key] = at.exec(rest) ?? [];
      const fields = key === undefined ? undefined : known.get(nameOf?.(key) ?? key);
      if (fields !== undefined) return fields;
    }
  }
  return [];
}

/** Whether the text is of a shape that the key asks for, and nobody takes it for a credential; `bare`: without quotes. */
function fits(pointer: string, value: string, bare: boolean): boolean {
  const fields = fieldsAt(pointer);
  return !fields.some(isCredential) && fields.some((one) => hasShape(one, value, bare));
}

function isCredential(one: Field): boolean {
  return kindOf(one) === 'credential';
}

function hasShape(one: Field, value: string, bare: boolean): boolean {
  const kind = kindOf(one);
  if (kind === 'boolean') return bareShapes.boolean.test(value);
  if (kind === 'number')
    return (one.shape === undefined ? bareShapes.number : shapes[one.shape]).test(value);
  if (one.shape !== undefined)
    return (!bare || one.shape === 'moment') && shapes[one.shape].test(value);
  const words = 'options' in one ? (one.options as readonly unknown[]) : [];
  return !bare && words.some((word) => String(word).toLowerCase() === value.toLowerCase());
}

/**
 * Whether a configured value may be shown to anyone: only if it is of the harmless form that its key asks for. Nothing
 * else tells a credential from what was meant: people swap lines, and write credentials into addresses.
 */
export function isHarmless(pointer: string, value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every((one) => isHarmless(pointer, one));
  if (typeof value === 'string') return isHarmlessText(pointer, value);
  if (typeof value === 'number') return fits(pointer, String(value), true);
  return value instanceof Date && fieldsAt(pointer).some(({ shape }) => shape === 'moment');
}

const quotes = ['"""', "'''", '"', "'"];

/** The same for a value as TOML writes it; one in which something is escaped is not looked into. */
export function isHarmlessToml(pointer: string, written: string): boolean {
  const quote = quotes.find((one) => written.startsWith(one));
  if (quote === undefined) return fits(pointer, written, true);
  const value = written.slice(quote.length, -quote.length);
  return !(quote.startsWith('"') && value.includes('\\')) && isHarmlessText(pointer, value);
}

function isHarmlessText(pointer: string, value: string): boolean {
  if (value.trim() === '' || soleVariable(value) !== undefined) return true;
  const plain = withoutVariables(value);
  return plain !== undefined && !isRandom(plain) && fits(pointer, plain, false);
}

/** Letters and digits in one long run are no word or path, but a key or a token. */
function isRandom(text: string): boolean {
  const runs = text.match(/[A-Za-z0-9+/]{16,}/g) ?? [];
  return runs.some((run) => isMixed(run) || run.split(/[+/]/).some(isKey));
}

function isMixed(run: string): boolean {
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run);
}

function isKey(part: string): boolean {
  return part.length >= 24 && /\d/.test(part);
}
