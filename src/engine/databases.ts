import type { Report } from '../diagnostic/diagnostic.js';
import { foldName, metadataCatalogOf, reservedDatabases } from './names.js';
import type { AttachNode } from '../plan/nodes.js';

/** The name of a database, as the engine compares it, and the place that gives it. */
export interface Database {
  readonly name: string;
  readonly pointer: string;
}

/** The databases that a lake brings into the session. */
export function databasesOf({ alias, host, options }: AttachNode): readonly string[] {
  const names = [foldName(alias)];
  if (host === 'motherduck') return names;
  const hidden = metadataCatalogOf(foldName(alias));
  const { metadata_catalog: configured } = options;
  names.push(hidden);
  if (typeof configured === 'string' && foldName(configured) !== hidden)
    names.push(foldName(configured));
  return names;
}

/**
 * One set of names per session: those that the lakes bring, the engine's own, and the databases that are `open` already.
 * A clash replaces a catalog, is a silent no-op or ends the instance (run on 1.4.4 and 1.5.5).
 */
export function checkDatabases(
  lakes: readonly (readonly Database[])[],
  open: ReadonlySet<string | undefined>,
  report: Report,
): void {
  const taken = new Map<string, string>();
  for (const databases of lakes) {
    // Of the names of one lake the first clash is the one to say: the hidden catalog goes where the alias goes.
    let clashes = false;
    for (const { name, pointer } of databases) {
      if (reservedDatabases.includes(name)) {
        report.add('reserved-name', pointer, {});
        continue;
      }
      if (open.has(name)) report.add('alias-is-database', pointer, {});
      const earlier = taken.get(name);
      if (earlier === undefined) taken.set(name, pointer);
      else if (!clashes) {
        clashes = true;
        report.add('name-clash', pointer, {}, { related: [earlier] });
      }
    }
  }
}
