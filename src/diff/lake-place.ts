import { catalogPlaceOf, catalogSchemaOf } from '../backend/places.js';
import { foldName, metadataCatalogOf } from '../engine/names.js';
import { dataPlaceOf } from '../engine/paths.js';
import type { AttachNode } from '../plan/nodes.js';
import { backendIn, kindIn, secretIn, type IndexedPlan } from './indexed-plan.js';

/** What tells the catalog of a lake from every other, as text: the lake is what its catalog says. */
export function catalogOf(node: AttachNode, plan: IndexedPlan): string {
  if (node.host === 'motherduck' || node.metadata.type === 'motherduck')
    return JSON.stringify(['motherduck', databaseOf(node)]);
  const backend = backendIn(plan, node);
  const { secret: named, scopedSecret } = node.metadata;
  const secret = secretIn(plan, named ?? scopedSecret);
  const place = catalogPlaceOf(node, secret, backend, secret && kindIn(plan, secret));
  return JSON.stringify([place, catalogSchemaOf(node.options, backend)]);
}

/** MotherDuck's name of the database that holds the catalog; empty for other catalogs. */
export function databaseOf(node: AttachNode): string {
  if (node.host === 'motherduck') return foldName(metadataCatalogOf(node.alias));
  return node.metadata.type === 'motherduck' ? foldName(node.metadata.path) : '';
}

/** Where the data is, as text: equal for one folder. */
export function dataPathOf({ dataPath }: AttachNode): string | undefined {
  return dataPath === undefined ? undefined : JSON.stringify(dataPlaceOf(dataPath));
}
