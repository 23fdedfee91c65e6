import { bindCatalog } from './catalog.js';
import { bindExtensions } from './extensions.js';
import { bindStorage } from './storage.js';
import { changed, isTable, type Env, type Table } from './texts.js';
import type { World } from './world.js';

/** A document and its environment with every path, bucket, server and credential in them bound to a world. */
export function bind(document: unknown, given: Env, world: World): { document: unknown; env: Env } {
  const env: Env = { ...given };
  for (const [name, value] of Object.entries(env)) {
    if (value?.startsWith('/')) env[name] = `${world.root}${value}`;
  }
  const extensions = (value: unknown) => bindExtensions(value, env);
  const catalog = (value: unknown) => (isTable(value) ? bindCatalog(value, world, env) : value);
  const storage = (value: unknown) => (isTable(value) ? bindStorage(value, world, env) : value);
  const lake = (table: Table) =>
    changed(table, {
      extensions,
      catalog,
      metadata_backend: catalog,
      storage,
      storage_backend: storage,
    });
  const store = (table: Table) =>
    changed(table, { extensions, ducklake: (value) => (isTable(value) ? lake(value) : value) });

  let bound = document;
  bound = changeAt(bound, ['stores', '*', 'config'], store);
  bound = changeAt(bound, ['tool', 'metaxy', 'stores', '*', 'config'], store);
  bound = changeAt(bound, ['lakes', '*'], lake);
  bound = changeAt(bound, ['tool', 'lakeplan', 'lakes', '*'], lake);
  setVariables(bound, env);
  return { document: bound, env };
}

/** The document with the tables at a path changed; `*` is every key. */
function changeAt(
  value: unknown,
  path: readonly string[],
  change: (table: Table) => Table,
): unknown {
  const [key, ...rest] = path;
  if (!isTable(value)) return value;
  if (key === undefined) return change(value);
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [
    name,
    key === '*' || key === name ? changeAt(inner, rest, change) : inner,
  ]);
  return Object.fromEntries(entries);
}

/** Gives a value to the variables that are still without one: they stand in credentials. */
function setVariables(document: unknown, env: Env): void {
  for (const [, name = ''] of JSON.stringify(document).matchAll(/\$\{(\w+)\}/g)) {
    env[name] ??= `value of ${name}`;
  }
}
