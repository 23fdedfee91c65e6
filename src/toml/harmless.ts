import { attachOptionName } from '../engine/attach-options.js';
import { secretParameterName } from '../engine/secret-parameters.js';
import { forms, type Form, type Forms } from './forms.js';
import { soleVariable, withoutVariables } from '../fields/variables.js';

/** A table of known keys: its place below a lake or beside it, and the key; an item stands where its list does. */
interface KnownTable {
  readonly at: RegExp;
  readonly forms: Forms;
  readonly nameOf?: (key: string) => string;
}

const extensions: readonly KnownTable[] = [
  { at: /^(extensions)\/\d+$/, forms: forms.items },
  { at: /^extensions\/\d+\/([^/]+)$/, forms: forms.extension },
];

const inLake: readonly KnownTable[] = [
  ...extensions,
  { at: /^([^/]+)$/, forms: forms.lake },
  { at: /^(?:catalog|metadata_backend)\/([^/]+)$/, forms: forms.metadata },
  { at: /^(?:storage|storage_backend)\/([^/]+)(?:\/\d+)?$/, forms: forms.storage },
  { at: /^attach_options\/([^/]+)$/, forms: forms.options, nameOf: attachOptionName },
  {
    at: /^(?:catalog|metadata_backend|storage|storage_backend)\/secret_parameters\/([^/]+)(?:\/\d+)?$/,
    forms: forms.parameters,
    nameOf: secretParameterName,
  },
];

/** Where lakes stand, each with its name, and what a metaxy store says beside its lake. */
const roots: readonly (readonly [place: RegExp, tables: readonly KnownTable[]])[] = [
  [/^(?:\/tool\/lakeplan)?\/lakes\/[^/]*\//, inLake],
  [/^(?:\/tool\/metaxy)?\/stores\/[^/]*\/config\/ducklake\//, inLake],
  [
    /^(?:\/tool\/metaxy)?\/stores\/[^/]*\/config\//,
    [...extensions, { at: /^(database)$/, forms: forms.store }],
  ],
];

function formAt(pointer: string): Form | undefined {
  for (const [root, tables] of roots) {
    const [before] = root.exec(pointer) ?? [];
    const rest = pointer.slice(before?.length);
    for (const { at, forms: table, nameOf } of before === undefined ? [] : tables) {
      const [, key] = at.exec(rest) ?? [];
      const name = key === undefined ? undefined : (nameOf?.(key) ?? key);
      if (name !== undefined && Object.hasOwn(table, name)) return table[name];
    }
  }
  return undefined;
}

/**
 * Whether a configured value may be shown to anyone: only if it is of the harmless form that its key asks for. Nothing
 * else tells a credential from what was meant: people swap lines, and write credentials into addresses.
 */
export function isHarmless(pointer: string, value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every((one) => isHarmless(pointer, one));
  const form = formAt(pointer);
  if (typeof value === 'string') return isHarmlessText(form, value);
  if (form?.bare !== true) return false;
  if (typeof value === 'number') return form.pattern.test(String(value));
  return value instanceof Date && form === forms.options['snapshot_time'];
}

const quotes = ['"""', "'''", '"', "'"];

/** The same for a value as TOML writes it; one in which something is escaped is not looked into. */
export function isHarmlessToml(pointer: string, written: string): boolean {
  const form = formAt(pointer);
  const quote = quotes.find((one) => written.startsWith(one));
  if (quote === undefined) return form?.bare === true && form.pattern.test(written);
  const value = written.slice(quote.length, -quote.length);
  return !(quote.startsWith('"') && value.includes('\\')) && isHarmlessText(form, value);
}

function isHarmlessText(form: Form | undefined, value: string): boolean {
  if (value.trim() === '' || soleVariable(value) !== undefined) return true;
  const plain = withoutVariables(value);
  return plain !== undefined && form !== undefined && form.pattern.test(plain) && !isRandom(plain);
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
