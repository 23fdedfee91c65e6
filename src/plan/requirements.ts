import type { CredentialName, Plan, SecretNode, SecretStorage } from './nodes.js';

/** A secret that must exist before the SQL is run. */
export interface RequiredSecret {
  readonly name: string;
  readonly type: string;
  /** The secret storage it must be in, when it matters. */
  readonly in?: SecretStorage;
  /** The parameters it must have, when DuckDB asks for them. */
  readonly parameters?: readonly string[];
}

/** A secret of type rds is not made without these, and no password without it (run on 1.5.5). */
const mustHave: ReadonlyMap<string, readonly string[]> = new Map([
  ['rds', ['chain', 'rds_user', 'rds_host', 'rds_port', 'region']],
]);

/** What a plan needs from outside. */
export interface Requirements {
  /** What the session must have before the SQL is run. */
  readonly secrets: readonly RequiredSecret[];
  /** What `inline` and `bound` must be given, `variables` reads from session variables and `getenv` from the environment. */
  readonly credentials: readonly CredentialName[];
}

/**
 * The secrets that must already exist, and the credentials with the environment variables they come from.
 *
 * @example
 * ```ts
 * import { compile, requirements } from 'lakeplan';
 *
 * const document = {
 *   lakes: {
 *     sales: {
 *       catalog: { type: 'postgres', host: 'db', database: 'm', user: 'u', password: '${PGPASSWORD}' },
 *       storage: { type: 's3', secret_name: 'store', bucket: 'sales' },
 *     },
 *   },
 * };
 * const result = compile(document);
 * if (result.ok) console.log(JSON.stringify(requirements(result.plan)));
 * // {"secrets":[{"name":"store","type":"s3"}],"credentials":[{"credential":"lakeplan_metadata_sales.password","env":"PGPASSWORD"}]}
 * ```
 */
export function requirements(plan: Plan): Requirements {
  const secrets = plan.nodes.filter((node) => node.kind === 'secret');
  return {
    secrets: secrets
      .filter(({ action }) => action === 'reference')
      .map(({ name, type, in: storage }) => {
        const parameters = mustHave.get(type);
        return {
          name,
          type,
          ...(storage === undefined ? {} : { in: storage }),
          ...(parameters === undefined ? {} : { parameters }),
        };
      }),
    credentials: secrets.flatMap(credentialNames),
  };
}

/** The credentials a secret holds. */
export function credentialNames(node: SecretNode): readonly CredentialName[] {
  if (node.action !== 'create') return [];
  return Object.values(node.parameters).flatMap((value) => {
    if (typeof value !== 'object') return [];
    if ('parts' in value) return value.parts.filter((part) => typeof part === 'object');
    return 'map' in value ? Object.values(value.map) : [value];
  });
}
