import type { ReferencedSecret } from '../../plan/nodes.js';
import { quoteIdentifier, quoteString, word } from '../quote.js';
import { isNamed, type Assertion } from './assertion.js';

/** What must hold of a secret that is only referred to. What is kept in MotherDuck shows only once it is attached. */
export function assertSecret({ name, type, in: storage }: ReferencedSecret, node: number) {
  if (storage !== undefined) return [];
  const kind = `TYPE ${word(type)}`;
  const secret = `the secret ${quoteIdentifier(name)}`;
  const found = `FROM duckdb_secrets() WHERE ${isNamed('name', name)}`;
  const scoped = {
    node,
    refutedBy: `${found} AND len(scope) = 0`,
    message: `${secret} has no scope: what it holds goes to every host that a catalog names; create it with SCOPE`,
  };
  const assertions: readonly Assertion[] = [
    {
      node,
      refutedBy: `WHERE NOT EXISTS (${found})`,
      message: `${secret} does not exist: create it, with ${kind}, before this script`,
    },
    {
      node,
      // DuckDB 1.5 refuses to attach with it, 1.4 takes the temporary one and says nothing (run).
      refutedBy: `WHERE (SELECT count(*) ${found}) > 1`,
      message: `${secret} exists twice, in two storages: drop the one that is not meant`,
    },
    {
      node,
      refutedBy: `${found} AND type <> ${quoteString(type)}`,
      message: `${secret} is not of ${kind}: create it anew, or refer to another one`,
    },
    // One for an object store signs requests, and has the scope of all its buckets at least (run on 1.4.4 and 1.5.5).
    ...(type === 'http' ? [scoped] : []),
  ];
  return assertions;
}
