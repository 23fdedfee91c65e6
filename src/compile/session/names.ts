import { expand, type Environment } from '../../fields/variables.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { databaseNameOf, foldName, metadataCatalogOf } from '../../engine/names.js';
import { aliasOf } from '../lake/attach.js';
import type { LakePlan } from '../lake/lake-plan.js';
import { checkDatabases, type Database } from '../../engine/databases.js';

/** The databases of all lakes, and those that the stores open, have different names. */
export function checkNames(lakes: readonly LakePlan[], env: Environment, report: Report): void {
  const open = new Set(lakes.map(({ source }) => storeDatabase(source.database, env)));
  checkDatabases(lakes.map(namesOf), open, report);
}

/**
 * The alias, the hidden catalog, and the configured name for that catalog, each as far as there is one; on MotherDuck's
 * compute the name of the database. They are known even where the rest of the lake is not valid.
 */
function namesOf({ fields, metadata, options }: LakePlan): readonly Database[] {
  if (metadata === undefined) return [];
  const names: Database[] = [];
  if (metadata.plan.hosting.host === 'motherduck') {
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
