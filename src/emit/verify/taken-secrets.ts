import { askedBefore } from '../../engine/secret-lookup.js';
import type { DuckLakeAttach, SecretNode } from '../../plan/nodes.js';
import { quoteIdentifier, quoteString } from '../quote.js';
import { found, isNamed, type Assertion, type Question } from './assertion.js';
import type { EqualSecrets } from './equal-secrets.js';
import { dataPathOf } from './lakes.js';

/** What is opened with a secret: its path as SQL, and in words. */
interface Opened {
  readonly path: string;
  readonly what: string;
  /** The secrets that say the same as the one that is to be taken. */
  readonly names: readonly string[];
}

/** What must hold of the secrets of a lake: these, and not others, are what DuckDB takes for its catalog and for its data. */
export function assertTaken(
  lake: DuckLakeAttach,
  node: number,
  [catalog, data]: readonly [catalog: SecretNode | undefined, data: readonly SecretNode[]],
  equal: EqualSecrets,
): readonly (Assertion | Question)[] {
  const { dataPath, metadata } = lake;
  const at = (secret: SecretNode, path: string) => {
    const text = quoteString(path);
    return taken(secret, node, { path: text, what: text, names: [equal.takenFor(secret, path)] });
  };
  return [
    ...(catalog === undefined ? [] : [at(catalog, metadata.path)]),
    ...data.flatMap((secret) => {
      if (dataPath !== undefined) return [at(secret, dataPath)];
      const names = equal.takenWithin(secret);
      if (names === undefined) return [];
      const what = `the data path that the catalog of ${quoteIdentifier(lake.alias)} names`;
      return [{ node, query: dataPathOf(lake) }, taken(secret, node, { path: found, what, names })];
    }),
  ];
}

function taken(secret: SecretNode, node: number, { path, what, names }: Opened): Assertion {
  const { type, action } = secret;
  // A created secret is a temporary one; a persistent one of its name may have a longer scope.
  const own = action === 'create' ? ` AND storage = ${quoteString('memory')}` : '';
  const which = (asked: string) => `FROM which_secret(${path}, ${quoteString(asked)})`;
  const conditions = [
    `NOT EXISTS (${which(type)} WHERE ${isNamed('name', ...names)}${own})`,
    ...askedBefore(type).map((other) => `EXISTS (${which(other)})`),
  ];
  const name = quoteIdentifier(names.length === 1 ? names.join('') : secret.name);
  return {
    node,
    refutedBy: `WHERE ${conditions.join(' OR ')}`,
    message: `for ${what} DuckDB does not take the secret ${name}: its scope must cover the path, more closely than that of any other`,
  };
}
