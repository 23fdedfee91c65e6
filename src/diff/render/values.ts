import { shortPointer } from '../../diagnostic/pointer.js';
import { printable, shortened } from '../../diagnostic/printable.js';

/** The parts of a plan that are keys of the configuration, which can be of any length, or names that are made of them. */
const ofKeys: Readonly<Record<string, (key: string) => string>> = {
  lake: shortened,
  name: shortened,
  secret: shortened,
  nodes: shortened,
  origin: shortPointer,
};

/** A value of a plan as a person would write it: text as in SQL, a credential by its variable. On one line. */
export function shownValue(value: unknown, part = ''): string {
  if (typeof value === 'string') {
    const shown = Object.hasOwn(ofKeys, part) ? (ofKeys[part]?.(value) ?? value) : value;
    return printable(`'${shown.replaceAll("'", "''")}'`);
  }
  if (value === null || value === undefined) return 'none';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return value.map((one) => shownValue(one, part)).join(', ');
  const table = value as Readonly<Record<string, unknown>>;
  if ('credential' in table) return shownCredential(table);
  if ('parts' in table)
    return (table['parts'] as readonly unknown[]).map((one) => shownValue(one)).join(' || ');
  if ('map' in table) return shownMap(table['map'] as object);
  return shownCatalog(table);
}

function shownCredential({ env, optional }: Readonly<Record<string, unknown>>): string {
  if (typeof env === 'string') return printable(`\${${env}${optional === true ? ':-' : ''}}`);
  const remark = optional === true ? ', and may be empty' : '';
  return `a credential that is not one whole \${NAME}${remark}`;
}

function shownMap(map: object): string {
  const entries = Object.entries(map).map(([key, value]: [string, unknown]) => {
    return `${shownValue(key, 'name')}: ${shownValue(value)}`;
  });
  return `MAP {${entries.join(', ')}}`;
}

/** The location of a catalog. */
function shownCatalog(location: Readonly<Record<string, unknown>>): string {
  const { type, path, scopedSecret, secret = scopedSecret } = location;
  const place = path === '' || path === undefined ? [] : [shownValue(path)];
  const opened = secret === undefined ? [] : [`with the secret ${shownValue(secret, 'secret')}`];
  return [printable(String(type)), ...place, ...opened].join(' ');
}
