import { expand, type Environment } from '../../config/variables.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import {
  databaseNameOf,
  foldName,
  metadataCatalogOf,
  reservedDatabases,
} from '../../engine/names.js';
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
    checkClash(names, taken, report);
    for (const { name, pointer } of names) if (!taken.has(name)) taken.set(name, pointer);
  }
}

/** The hidden catalog goes where the alias goes, so the first clash of a lake is the one to say. */
function checkClash(
  names: readonly Name[],
  taken: ReadonlyMap<string, string>,
  report: Report,
): void {
  const [alias, , catalog] = names;
  const clash = names.find(({ name }) => taken.has(name));
  if (clash !== undefined) {
    report.add('name-clash', clash.pointer, {}, { related: [taken.get(clash.name) ?? ''] });
  } else if (alias !== undefined && alias.name === catalog?.name) {
    report.add('name-clash', catalog.pointer, {}, { related: [alias.pointer] });
  }
}

/** The alias, the hidden catalog, and the configured name for that catalog, each as far as there is one. */
function namesOf({ attach, fields, metadata, options }: LakePlan): readonly Name[] {
  if (attach === undefined) return [];
  const pointer = fields.has('alias') ? fields.at('alias') : fields.pointer;
  const name = foldName(attach.alias);
  if (attach.catalog === 'motherduck') {
    return [{ name, pointer: metadata?.fields.at('database') ?? pointer }];
  }
  const alias = { name, pointer };
  const names = [alias, { name: metadataCatalogOf(alias.name), pointer }];
  const catalog = attach.options['metadata_catalog'];
  if (typeof catalog === 'string')
    names.push({ name: foldName(catalog), pointer: options.at('metadata_catalog') });
  return names;
}

/** The database a store opens, by the name DuckDB gives it; nothing when its path is not known here. */
function storeDatabase(file: unknown, env: Environment): readonly string[] {
  const expansion = typeof file === 'string' ? expand(file, env) : 'malformed';
  if (expansion === 'malformed' || !('text' in expansion)) return [];
  return [foldName(databaseNameOf(expansion.text))];
}
