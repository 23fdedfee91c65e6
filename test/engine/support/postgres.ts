import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { onTestFinished } from 'vitest';
import { setting } from './environment.js';
import { quoteName } from './quote.js';

export interface Database {
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly url: string;
}

/** Creates an empty database on the server under test; it is dropped when the test ends. */
export async function freshDatabase(
  database = `lakeplan_${randomUUID().replaceAll('-', '')}`,
  server = new URL(setting('LAKEPLAN_POSTGRES_URL')),
): Promise<Database> {
  const name = quoteName(database);
  await queryPostgres(server.href, `CREATE DATABASE ${name}`);
  onTestFinished(async () => {
    await queryPostgres(server.href, `DROP DATABASE ${name} WITH (FORCE)`);
  });
  const url = new URL(server);
  url.pathname = encodeURIComponent(database);
  return {
    host: server.hostname,
    port: server.port || '5432',
    database,
    user: decodeURIComponent(server.username),
    password: decodeURIComponent(server.password),
    url: url.href,
  };
}

/** Runs one statement on the server itself, past DuckDB. */
export async function queryPostgres(
  url: string,
  statement: string,
): Promise<readonly Record<string, unknown>[]> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await client.unsafe(statement))];
  } finally {
    await client.end();
  }
}
