import { PathTree } from '../../engine/prefixes.js';
import { askedBefore } from '../../engine/secret-lookup.js';
import type { DuckLakeAttach, PlanNode, SecretNode } from '../../plan/nodes.js';
import { quoteIdentifier, quoteString } from '../quote.js';
import { isNamed, type Assertion } from './assertion.js';
import type { TakenFor } from './equal-secrets.js';

/** What must hold of the secret for the lake's data: it, and not another, is what DuckDB takes for the data path. */
export function assertStorageSecret(
  lake: DuckLakeAttach,
  node: number,
  secrets: readonly SecretNode[],
  takenFor: TakenFor,
): readonly Assertion[] {
  const { dataPath, metadata } = lake;
  if (dataPath === undefined) return [];
  return secrets
    .filter((secret) => secret.name !== metadata.secret)
    .map((secret) => {
      const { type } = secret;
      const isCreated = secret.action === 'create';
      const name = isCreated ? takenFor(secret, dataPath) : secret.name;
      // A created secret is a temporary one; a persistent one of its name may have a longer scope.
      const own = isCreated ? ` AND storage = ${quoteString('memory')}` : '';
      const conditions = [
        `NOT EXISTS (${which(dataPath, type)} WHERE ${isNamed('name', name)}${own})`,
        ...askedBefore(type).map((other) => `EXISTS (${which(dataPath, other)})`),
      ];
      return {
        node,
        refutedBy: `WHERE ${conditions.join(' OR ')}`,
        message: `for ${quoteString(dataPath)} DuckDB does not take the secret ${quoteIdentifier(name)}: its scope must cover the path, more closely than that of any other`,
      };
    });
}

/**
 * What no secret closes: with the setting on, DuckLake's clean-up finds no file (run on 1.4.4 and 1.5.5). Of a session that
 * sets it otherwise than GLOBAL, it is the session's value that is looked at.
 */
export function assertUrls(node: number): Assertion {
  const setting = quoteString('s3_url_compatibility_mode');
  return {
    node,
    refutedBy: `WHERE current_setting(${setting})::BOOLEAN`,
    message:
      'the setting s3_url_compatibility_mode is on: DuckLake then finds no files to clean up',
  };
}

/** The secrets that are configured inside of each lake. A place belongs to one lake, the innermost. */
export function secretsOfLakes(
  nodes: readonly PlanNode[],
): ReadonlyMap<PlanNode, readonly SecretNode[]> {
  const lakes = new PathTree<PlanNode>();
  for (const node of nodes) {
    if (node.kind !== 'attach' || node.host !== 'duckdb') continue;
    for (const place of node.origin) lakes.at(place).value ??= node;
  }
  const found = new Map<PlanNode, SecretNode[]>();
  for (const node of nodes) {
    if (node.kind !== 'secret') continue;
    const tables = node.origin.filter((place) => place.includes('/')).map(tableOf);
    for (const lake of new Set(tables.map((table) => lakes.along(table).at(-1)))) {
      if (lake === undefined) continue;
      const known = found.get(lake);
      if (known === undefined) found.set(lake, [node]);
      else known.push(node);
    }
  }
  return found;
}

/** The place of the table in which the place is. */
function tableOf(place: string): string {
  return place.slice(0, place.lastIndexOf('/'));
}

function which(path: string, type: string): string {
  return `FROM which_secret(${quoteString(path)}, ${quoteString(type)})`;
}
