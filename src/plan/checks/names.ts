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
  const databases = new Set(lakes.map(({ source }) => storeDatabase(source.database, env)));
  const taken = new Map<string, string>();
  for (const lake of lakes) {
    // Of the names of one lake the first clash is the one to say: the hidden catalog goes where the alias goes.
    let clashes = false;
    for (const { name, pointer } of namesOf(lake)) {
      if (reservedDatabases.includes(name)) {
        report.add('reserved-name', pointer, {});
        continue;
      }
      if (databases.has(name)) report.add('alias-is-database', pointer, {});
      const earlier = taken.get(name);
      if (earlier === undefined) taken.set(name, pointer);
      else if (!clashes) {
        clashes = true;
        report.add('name-clash', pointer, {}, { related: [earlier] });
      }
    }
  }
}

/**
 * The alias, the hidden catalog, and the configured name for that catalog, each as far as there is one; on MotherDuck's
 * compute the name of the database. They are known even where the rest of the lake is not valid.
 */
function namesOf({ fields, metadata, options }: LakePlan): readonly Name[] {
  if (metadata === undefined) return [];
  const names: Name[] = [];
  if (metadata.plan.hosting.catalog === 'motherduck') {
    const { database } = metadata.fields.values;
    const pointer = metadata.fields.at('database');
    if (typeof database === 'string') names.push({ name: foldName(database), pointer });
    return names;
  }
  const alias = aliasOf(fields);
  const hidden = alias === undefined ? undefined : metadataCatalogOf(foldName(alias));
  if (alias !== undefined && hidden !== undefined) {
    const pointer = fields.has('alias') ? fields.at('alias') : fields.pointer;
    names.push({ name: foldName(alias), pointer }, { name: hidden, pointer });
  }
  const { metadata_catalog: catalog } = options.values;
  if (typeof catalog === 'string' && foldName(catalog) !== hidden)
    names.push({ name: foldName(catalog), pointer: options.at('metadata_catalog') });
  return names;
}

/** The database a store opens, by the name DuckDB gives it; nothing when its path is not known here. */
function storeDatabase(file: unknown, env: Environment): string | undefined {
  const expansion = typeof file === 'string' ? expand(file, env) : 'malformed';
  if (typeof expansion === 'string' || !('text' in expansion)) return undefined;
  return foldName(databaseNameOf(expansion.text));
}
