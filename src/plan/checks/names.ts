import { expand, type Environment } from '../../config/variables.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import {
  databaseNameOf,
  foldName,
  metadataCatalogOf,
  reservedDatabases,
} from '../../engine/names.js';
import { aliasOf } from '../attach.js';
import type { LakePlan } from '../lake.js';

interface Name {
  readonly name: string;
  readonly pointer: string;
}

/**
 * One set of names per session, compared as the engine does: aliases, metadata catalogs, the hidden catalog of each
 * lake, the engine's own databases, and the databases the stores open. A clash replaces a catalog, is a silent no-op
 * or ends the instance (run on 1.4.4 and 1.5.5).
 */
export function checkNames(lakes: readonly LakePlan[], env: Environment, report: Report): void {
  const databases = new Set(lakes.flatMap(({ source }) => storeDatabase(source.database, env)));
  const taken = new Map<string, string>();
  for (const lake of lakes) {
    const names = namesOf(lake);
    for (const { name, pointer } of names) {
      if (reservedDatabases.includes(name)) report.add('reserved-name', pointer, {});
      else if (databases.has(name)) report.add('alias-is-database', pointer, {});
    }
    const free = names.filter(({ name }) => !reservedDatabases.includes(name));
    takeNames(free, taken, report);
  }
}

/** Of the names of one lake the first clash is the one to say: the hidden catalog goes where the alias goes. */
function takeNames(names: readonly Name[], taken: Map<string, string>, report: Report): void {
  const clash = names.find(({ name }) => taken.has(name)) ?? ownClash(names);
  for (const { name, pointer } of names) {
    const earlier = taken.get(name);
    if (clash?.name === name && clash.pointer === pointer) {
      report.add('name-clash', pointer, {}, { related: [earlier ?? ''] });
    }
    if (earlier === undefined) taken.set(name, pointer);
  }
}

/** A catalog that has the name of its own lake's alias. */
function ownClash(names: readonly Name[]): Name | undefined {
  const [alias] = names;
  return names.find(({ name, pointer }) => name === alias?.name && pointer !== alias.pointer);
}

/**
 * The alias, the hidden catalog, and the configured name for that catalog, each as far as there is one; on MotherDuck's
 * compute the name of the database. They are known even where the rest of the lake is not valid.
 */
function namesOf({ fields, metadata, options }: LakePlan): readonly Name[] {
  if (metadata === undefined) return [];
  if (metadata.plan.hosting.catalog === 'motherduck') {
    return named(metadata.fields.values['database'], metadata.fields.at('database'));
  }
  const pointer = fields.has('alias') ? fields.at('alias') : fields.pointer;
  const alias = aliasOf(fields);
  const hidden = alias === undefined ? undefined : metadataCatalogOf(alias);
  const catalog = options.values['metadata_catalog'];
  return [
    ...named(alias, pointer),
    ...named(hidden, pointer),
    ...named(catalog, options.at('metadata_catalog')),
  ];
}

function named(name: unknown, pointer: string): readonly Name[] {
  return typeof name === 'string' ? [{ name: foldName(name), pointer }] : [];
}

/** The database a store opens, by the name DuckDB gives it; nothing when its path is not known here. */
function storeDatabase(file: unknown, env: Environment): readonly string[] {
  const expansion = typeof file === 'string' ? expand(file, env) : 'malformed';
  if (typeof expansion === 'string' || !('text' in expansion)) return [];
  return [foldName(databaseNameOf(expansion.text))];
}
