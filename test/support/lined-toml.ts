import { child } from '../../src/diagnostic/pointer.js';

/** A document as TOML text, one key or element to a line, and the line on which each place of it begins. */
export interface LinedToml {
  readonly text: string;
  readonly lines: ReadonlyMap<string, number>;
}

type Table = Readonly<Record<string, unknown>>;

/** Undefined for a document that TOML cannot say. */
export function linedToml(document: Table): LinedToml | undefined {
  const text: string[] = [];
  const lines = new Map<string, number>();
  let writable = true;

  function writeTable(table: Table, path: readonly string[], pointer: string): void {
    const entries = Object.entries(table).filter(([, value]) => isGiven(value));
    lines.set(pointer, text.length + 1);
    if (path.length > 0) text.push(`[${path.map(quoted).join('.')}]`);
    for (const [key, value] of entries.filter((one) => !isTable(one[1]))) {
      writeValue(`${quoted(key)} = `, value, child(pointer, key), '');
    }
    for (const [key, value] of entries) {
      if (isTable(value)) writeTable(value, [...path, key], child(pointer, key));
    }
  }

  function writeValue(before: string, value: unknown, pointer: string, after: string): void {
    lines.set(pointer, text.length + 1);
    if (Array.isArray(value)) {
      text.push(`${before}[`);
      value.forEach((item: unknown, index) => writeValue('', item, child(pointer, index), ','));
      text.push(`]${after}`);
    } else if (isTable(value)) {
      text.push(`${before}{`);
      for (const [key, item] of Object.entries(value)) {
        if (isGiven(item)) writeValue(`${quoted(key)} = `, item, child(pointer, key), ',');
      }
      text.push(`}${after}`);
    } else text.push(`${before}${scalar(value)}${after}`);
  }

  function scalar(value: unknown): string {
    if (typeof value === 'string') return quoted(value);
    if (value instanceof Date) return value.toISOString();
    writable &&= typeof value === 'boolean' || Number.isFinite(value);
    return String(value);
  }

  /** JSON's escapes are TOML's too, but for DEL, which JSON leaves, and half a surrogate pair, which TOML has not. */
  function quoted(one: string): string {
    writable &&= !/\p{Surrogate}/u.test(one);
    return JSON.stringify(one).replaceAll('\u007f', '\\u007f');
  }

  writeTable(document, [], '');
  return writable ? { text: text.join('\n'), lines } : undefined;
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function isTable(value: unknown): value is Table {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}
