import { foldName } from '../../../../src/engine/names.js';
import type { CreatedSecret, Plan } from '../../../../src/index.js';
import type { Engine } from '../engine.js';
import { quote } from '../quote.js';

/** What a secret is made of: its name, and what its credentials begin with. */
export interface HttpNames {
  readonly secret: string;
  readonly credential: string;
}

/** The environment variables of its credentials, by what the name of the credential ends with. */
export const httpVariables = {
  bearer_token: 'BEARER_TOKEN',
  tenant: 'TENANT',
  tag: 'TAG',
} as const;

/**
 * A plan that makes a secret of type http: no backend has one, but it is the only type that DuckDB has without an
 * extension, and `emit` writes it as any other. Credentials are a parameter, a part of one, and in a map; the last may
 * be empty.
 */
export function httpPlan({ secret, credential }: HttpNames): Plan {
  const named = (key: keyof typeof httpVariables) => ({
    credential: `${credential}.${key}`,
    env: httpVariables[key],
  });
  const node: CreatedSecret = {
    kind: 'secret',
    action: 'create',
    name: foldName(secret),
    type: 'http',
    parameters: {
      http_proxy_username: `it's "${credential}"`,
      bearer_token: named('bearer_token'),
      http_proxy_password: { parts: ["'; a=", named('tenant'), '$1'] },
      extra_http_headers: { map: { "X-Ta'g": { ...named('tag'), optional: true } } },
    },
    scope: ['https://one.test/', "https://two.test/it's"],
    origin: ['/lakes/lake/storage'],
  };
  return { version: 1, target: '1.5', nodes: [node], use: null };
}

/** What the one secret that the session has beside `canary` lacks of what it must hold; nothing where it has it all. */
export async function lackingIn(
  engine: Engine,
  { credential }: HttpNames,
  { bearer_token, tenant, tag }: Readonly<Record<keyof typeof httpVariables, string>>,
): Promise<readonly string[]> {
  const secrets = "FROM duckdb_secrets(redact = false) WHERE name <> 'canary'";
  const texts = [
    `http_proxy_username=it's "${credential}"`,
    `bearer_token=${bearer_token}`,
    `http_proxy_password='; a=${tenant}$1`,
    "scope=https://one.test/,https://two.test/it's",
  ];
  // How a map is shown is the engine's own.
  const map = `'extra_http_headers=' || MAP {'X-Ta''g': ${quote(tag)}}::VARCHAR`;
  const asked = [...texts.map(quote), map].map((text) => `(';' || ${text} || ';')`);
  const lacking = await engine.run(`SELECT asked FROM (VALUES ${asked.join(', ')}) asked(asked)
    WHERE NOT EXISTS (${secrets} AND contains(secret_string || ';', asked))`);
  return lacking.map((row) => String(row['asked']));
}

const sessionQueries = [
  'FROM duckdb_secrets(redact = false) ORDER BY name, storage',
  'SELECT database_name, path, type FROM duckdb_databases() ORDER BY ALL',
  'SELECT database_name, schema_name, table_name, sql FROM duckdb_tables() ORDER BY ALL',
  'SELECT current_database() AS database, current_schema() AS schema',
];

/** What a session has in it, without its variables. */
export const sessionOf = (engine: Engine) => engine.ask(sessionQueries);
