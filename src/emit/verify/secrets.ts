import type { ReferencedSecret } from '../../plan/nodes.js';
import { quoteIdentifier, quoteString, word } from '../quote.js';
import { isNamed, type Assertion } from './assertion.js';

/** What must hold of a secret that is only referred to. What is kept in MotherDuck shows only once it is attached. */
export function assertSecret({ name, type, in: storage }: ReferencedSecret, node: number) {
  if (storage !== undefined) return [];
  const kind = `TYPE ${word(type)}`;
  const secret = `the secret ${quoteIdentifier(name)}`;
  const found = `FROM duckdb_secrets() WHERE ${isNamed('name', name)}`;
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
  ];
  return assertions;
}
