import { askedBefore } from '../../engine/secret-lookup.js';
import type { DuckLakeAttach, PlanNode, SecretNode } from '../../plan/nodes.js';
import { quoteIdentifier, quoteString } from '../quote.js';
import { isNamed, type Assertion } from './assertion.js';

/** What must hold of the secret for the lake's data: it, and not another, is what DuckDB takes for the data path. */
export function assertStorageSecret(
  lake: DuckLakeAttach,
  node: number,
  nodes: readonly PlanNode[],
): readonly Assertion[] {
  const { dataPath, metadata } = lake;
  return nodes
    .filter((one) => one.kind === 'secret')
    .filter((secret) => secret.name !== metadata.secret && comesFrom(secret, lake))
    .map(({ name, type, action }) => {
      // A created secret is a temporary one; a persistent one of its name may have a longer scope.
      const own = action === 'create' ? ` AND storage = ${quoteString('memory')}` : '';
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

/** Whether the secret is configured inside of the lake. */
function comesFrom({ origin }: SecretNode, lake: DuckLakeAttach): boolean {
  return origin.some((place) => lake.origin.some((own) => place.startsWith(`${own}/`)));
}

function which(path: string, type: string): string {
  return `FROM which_secret(${quoteString(path)}, ${quoteString(type)})`;
}
