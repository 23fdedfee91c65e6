import { foldName } from '../../engine/names.js';
import type { AttachNode, DuckLakeAttach, MotherDuckAttach } from '../../plan/nodes.js';
import type { Pair, Plans } from '../change.js';
import type { ChangeCode } from '../codes.js';
import { databaseOf } from '../lake-place.js';
import type { Rules } from '../rule.js';
import { metadataRule, movedCode, movesCatalog } from './catalog.js';

/** From MotherDuck's compute to this DuckDB's or back: on the same database, or to another catalog altogether. */
export function attachReplaced({ before, after }: Pair<AttachNode>): ChangeCode {
  return databaseOf(before) === databaseOf(after) ? 'compute-moved' : movedCode(before, after);
}

/** A lake that is new; on files that another lake has, the clean-up of either deletes those of the other. */
export function lakeAdded(node: AttachNode, { neighbours }: Plans): ChangeCode {
  return neighbours.has(node) ? 'lake-added-over-files' : 'lake-added';
}

/** A lake that is gone; whether its place is free to be deleted is another matter. */
export function lakeRemoved(node: AttachNode, { neighbours }: Plans): ChangeCode {
  return neighbours.has(node) ? 'lake-removed-place-used' : 'lake-removed';
}

/** What says which node it is, and what is compared part by part. */
type Apart = 'kind' | 'host' | 'options';

export const duckLakeRules: Rules<DuckLakeAttach, Apart | 'connection'> = {
  lake: 'lake-renamed',
  alias: (before, after) => (isSameName(before, after) ? 'name-respelled' : 'alias-changed'),
  metadata: metadataRule,
  dataPath: (before, after, pair) => {
    if (movesCatalog(pair)) return 'data-path-of-new-catalog';
    const [was, is] = [isOverriding(pair.before), isOverriding(pair.after)];
    if (is || (was && after === undefined)) return 'data-path-overridden';
    // Without one it is the catalog's, which refuses any other.
    if (before === undefined) return 'data-path-given';
    return after === undefined ? 'data-path-left-to-catalog' : 'data-path-moved';
  },
  origin: 'origin-changed',
};

export const motherDuckRules: Rules<MotherDuckAttach, Apart> = {
  lake: 'lake-renamed',
  alias: (before, after) => (isSameName(before, after) ? 'name-respelled' : 'catalog-moved'),
  create: (_, after) => (after === true ? 'creation-allowed' : 'creation-forbidden'),
  dataPath: (before, after) => {
    if (before === undefined) return 'storage-made-own';
    return after === undefined ? 'storage-given-up' : 'storage-of-database-changed';
  },
  origin: 'origin-changed',
};

function isOverriding({ options }: DuckLakeAttach): boolean {
  return options['override_data_path'] === true;
}

/** DuckDB does not tell names apart by the case of their ASCII letters. */
function isSameName(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && foldName(before) === foldName(after);
}
