import { accessesOf, secretKindsOf, type Backends } from '../../src/backend/backend.js';
import { backends, samples } from '../../src/backend/index.js';
import type { SecretKind } from '../../src/backend/secret/kind.js';
import { kindOf, type Field } from '../../src/fields/field.js';
import { hiddenText, type Sources, type Table, type Tree } from './values.js';

/** A table of a document, by which keys are known there. */
export interface Node {
  readonly role: 'lake' | 'catalog' | 'storage' | 'parameters' | 'options' | 'extension';
  readonly table: Table;
}

export function addNode(nodes: Node[], role: Node['role'], table: Table): Table {
  nodes.push({ role, table });
  return table;
}

/** Keys whose values are credentials, wherever they are known. */
export const sensitiveKeys: readonly string[] = sensitive();

function sensitive(): readonly string[] {
  const tables = [
    ...Object.values(backends.metadata).map(({ schema }) => schema),
    ...Object.values(backends.storage).map(({ schema }) => schema),
    ...[...secretKindsOf(backends).values()].map(({ parameters }) => parameters),
  ];
  const keys = tables.flatMap((table) =>
    Object.entries(table).flatMap(([key, field]) => (kindOf(field) === 'credential' ? [key] : [])),
  );
  return [...new Set(keys)];
}

const nodeRoles = { metadata: 'catalog', storage: 'storage' } as const;

/** A table of any backend: what its sample says, with markers for the texts, and some of its other keys. */
export function backendTable(sources: Sources, nodes: Node[], role: keyof Backends): Table {
  const { random, markers } = sources;
  const type = random.pick(Object.keys(backends[role]));
  const { schema = {}, secret } = backends[role][type] ?? {};
  const { place = {}, keys = {} } = samples[role][type] ?? {};
  const table = addNode(nodes, nodeRoles[role], { type });
  const given = random.chance(0.8) ? { ...place, ...keys } : place;
  for (const [key, value] of Object.entries(given)) {
    if (schema[key] !== undefined && random.chance(0.98))
      table[key] = filled(sources, schema[key], key, value);
  }
  if (secret === undefined) {
    for (const [key, field] of Object.entries(schema))
      if (random.chance(0.3)) table[key] ??= filled(sources, field, key);
    if (schema['credentials'] !== undefined && random.chance(0.4)) {
      const scheme = random.pick(['https', 'http', 's3', 'r2', 'gs']);
      table['uri'] = `${scheme}://${markers.shown()}/a.db`;
      table['credentials'] = accessTable(sources, nodes);
    }
    return table;
  }
  if (random.chance(0.6)) table['secret_name'] = markers.shown();
  for (const [key, field] of Object.entries(secret.fields))
    if (random.chance(field.shape === 'url' ? 0.02 : 0.2))
      table[key] ??= filled(sources, field, key);
  if (random.chance(0.5))
    table['secret_parameters'] = addNode(nodes, 'parameters', parametersOf(sources, secret));
  return table;
}

/** What opens a catalog at a URL. */
function accessTable(sources: Sources, nodes: Node[]): Table {
  const { random, markers } = sources;
  const { type, schema, secret } = random.pick(Object.values(accessesOf(backends)));
  const table = addNode(nodes, 'storage', { type });
  if (random.chance(0.5)) table['secret_name'] = markers.shown();
  for (const [key, field] of Object.entries(schema))
    if (kindOf(field) !== 'table' && random.chance(kindOf(field) === 'credential' ? 0.6 : 0.1))
      table[key] ??= filled(sources, field, key);
  if (schema['headers'] !== undefined && random.chance(0.5)) table['headers'] = headers(sources);
  if (random.chance(0.4))
    table['secret_parameters'] = addNode(nodes, 'parameters', parametersOf(sources, secret));
  return table;
}

/** A few parameters that the provider takes, credentials most of all, and now and then another. */
function parametersOf(
  sources: Sources,
  { providers, rows, parameters, fields }: SecretKind,
): Table {
  const { random } = sources;
  const provider = random.pick(providers);
  const names = Object.keys(rows);
  const taken = names.filter(
    (name) => rows[name]?.since[provider] !== undefined && !Object.hasOwn(fields, name),
  );
  const table: Table = provider === 'config' ? {} : { provider };
  const add = (some: readonly string[]) => {
    const free = some.filter((name) => !Object.hasOwn(table, name));
    if (free.length === 0) return;
    const name = random.pick(free);
    const place = `${name} in secret_parameters`;
    if (rows[name]?.value === 'map') table[name] = headers(sources);
    else if (rows[name]?.value === 'proxy') table[name] = proxy(sources, name);
    else if (parameters[name] !== undefined) table[name] = filled(sources, parameters[name], place);
  };
  add(taken.filter((name) => rows[name]?.sensitive === true));
  if (random.chance(0.5)) add(taken.filter((name) => rows[name]?.value === 'map'));
  for (let more = random.int(3); more > 0; more--) add(random.chance(0.9) ? taken : names);
  return table;
}

function headers(sources: Sources): Table {
  return {
    Authorization: credential(sources, 'a value of a map'),
    'x-team': hiddenText(sources, 'a value of a map'),
  };
}

/** Mostly with a user in it, which no plan may hold. */
function proxy({ random, markers }: Sources, name: string): string {
  if (random.chance(0.3)) return `${markers.shown()}.example.com:3128`;
  const user = markers.hidden(`userinfo in ${name}`);
  return `${random.pick(['http://', ''])}user:${user}@proxy:8080`;
}

const folders = ['/data/', '', './', '/a//b/'];

/** What the field takes, with a marker in each text; the last word of a sample's value gives way to it. */
function filled(sources: Sources, field: Field, place: string, usual: unknown = ''): Tree {
  const { random, markers } = sources;
  const kind = kindOf(field);
  if (kind === 'credential') return credential(sources, place);
  if (kind === 'boolean') return random.chance(0.5);
  if (kind === 'number') return 1 + random.int(60_000);
  if (kind === 'table') return {};
  const words = 'options' in field ? (field.options as readonly string[]) : [];
  if (words.length > 0) return random.pick(words);
  if (field.shape === 'endpoint') return `${markers.shown()}.example.com:9000`;
  const [, before = '', after = ''] = /^(.*?)[\w-]*(\.\w+)?$/.exec(String(usual)) ?? [];
  const folder = before.startsWith('/') && random.chance(0.5) ? random.pick(folders) : before;
  return `${folder}${markers.shown()}${after}`;
}

/** A credential as it should be, mostly: a variable, or plain text. */
function credential(sources: Sources, place: string): string {
  const { random, markers, env } = sources;
  if (random.chance(0.3)) return markers.hidden(place);
  if (random.chance(0.4)) return hiddenText(sources, place);
  const name = `SECRET_${Object.keys(env).length}`;
  if (random.chance(0.9)) env[name] = markers.hidden(`${place}, by its variable`);
  return `\${${name}}`;
}
