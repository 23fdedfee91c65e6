import type { Sources, Table, Tree } from './values.js';

/** Writes a document as TOML in one of the many ways there are, with markers in its comments. */
export function writeToml(table: Table, sources: Sources): string {
  const { random } = sources;
  const lines: string[] = [];
  writeTable(table, [], lines, sources);
  const text = `${random.chance(0.03) ? '\ufeff' : ''}${lines.join('\n')}\n`;
  return random.chance(0.1) ? text.replaceAll('\n', '\r\n') : text;
}

function writeTable(
  table: Table,
  path: readonly string[],
  lines: string[],
  sources: Sources,
): void {
  const { random } = sources;
  const below: [string, Table][] = [];
  for (const [key, value] of Object.entries(table)) {
    if (isTable(value) && random.chance(0.7)) below.push([key, value]);
    else writePair([key], value, lines, sources);
  }
  for (const [key, value] of below) {
    const inner = [...path, key];
    lines.push(`${' '.repeat(random.int(3))}[${keyText(inner, sources)}]${comment(sources)}`);
    writeTable(value, inner, lines, sources);
  }
}

/** `key = value`, or several with dotted keys. */
function writePair(keys: readonly string[], value: Tree, lines: string[], sources: Sources): void {
  const members = isTable(value) ? Object.entries(value) : [];
  if (members.length > 0 && sources.random.chance(0.4)) {
    for (const [key, member] of members) writePair([...keys, key], member, lines, sources);
    return;
  }
  lines.push(`${keyText(keys, sources)} = ${valueText(value, sources, true)}${comment(sources)}`);
}

function comment({ random, markers }: Sources): string {
  return random.chance(0.05) ? ` # password = "${markers.hidden('a comment')}"` : '';
}

function keyText(keys: readonly string[], { random }: Sources): string {
  const texts = keys.map((key) =>
    /^[\w-]+$/.test(key) && random.chance(0.95) ? key : JSON.stringify(key),
  );
  return texts.join(random.chance(0.9) ? '.' : ' . ');
}

function valueText(value: Tree, sources: Sources, mayBreak: boolean): string {
  if (typeof value === 'string') return stringText(value, sources, mayBreak);
  if (value instanceof Date) return value.toISOString();
  if (isList(value)) return listText(value, sources, mayBreak);
  if (!isTable(value)) return String(value);
  const pairs = Object.entries(value).map(
    ([key, member]) => `${keyText([key], sources)} = ${valueText(member, sources, false)}`,
  );
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function listText(list: readonly Tree[], sources: Sources, mayBreak: boolean): string {
  const items = list.map((item) => valueText(item, sources, false));
  if (!mayBreak || sources.random.chance(0.5)) return `[${items.join(', ')}]`;
  return `[\n${items.map((item) => `  ${item},${comment(sources)}\n`).join('')}]`;
}

function stringText(text: string, { random }: Sources, mayBreak: boolean): string {
  const isPlain = !/[\p{Cc}\p{Cs}]/u.test(text);
  if (isPlain && !text.includes("'") && random.chance(0.3)) return `'${text}'`;
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\u007f', '\\u007f');
  // Only what is no letter or digit is escaped, so that a marker stays what it is.
  const escaped = random.chance(0.15)
    ? inner.replace(/[@:/ ]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : inner;
  return mayBreak && random.chance(0.1) ? `"""\n${escaped}"""` : `"${escaped}"`;
}

function isList(value: Tree): value is readonly Tree[] {
  return Array.isArray(value);
}

function isTable(value: Tree): value is Table {
  return typeof value === 'object' && !isList(value) && !(value instanceof Date);
}
