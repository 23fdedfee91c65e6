import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { quoteName } from './by-hand.js';
import { setting } from './environment.js';
import { quote } from './quote.js';

export interface PostgresUser {
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export type PostgresConnection = PostgresUser & { readonly host: string; readonly port: number };

/** A user with a password and a database of its own, with a canary in it, as long as the work takes. */
export async function asPostgresUser(
  wish: PostgresUser,
  work: (connection: PostgresConnection) => Promise<void>,
): Promise<void> {
  const url = setting('LAKEPLAN_POSTGRES_URL');
  const { hostname: host, port } = new URL(url);
  // Names are cut at 63 bytes there, so the part that tells samples apart comes first.
  const mark = randomUUID().slice(0, 8);
  const names = { user: `${mark}${wish.user}`, database: `${mark}${wish.database}` };
  const [user, database] = [quoteName(names.user), quoteName(names.database)];
  const server = postgres(url, { max: 1 });
  try {
    await server.unsafe(`CREATE ROLE ${user} LOGIN PASSWORD ${quote(wish.password)}`);
    await server.unsafe(`CREATE DATABASE ${database} OWNER ${user}`);
    await withCanary(url, names.database, () =>
      work({ ...names, password: wish.password, host, port: Number(port || '5432') }),
    );
  } finally {
    await server.unsafe(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await server.unsafe(`DROP ROLE IF EXISTS ${user}`);
    await server.end();
  }
}

async function withCanary(url: string, database: string, work: () => Promise<void>): Promise<void> {
  // As an option: of a URL the client takes the name as it is written, without decoding it.
  const client = postgres(url, { database, max: 1 });
  try {
    await client`CREATE TABLE canary AS SELECT 'sings' AS does`;
    await work();
    const rows = await client`SELECT * FROM canary`;
    if (JSON.stringify(rows) !== '[{"does":"sings"}]') throw new Error('the canary is harmed');
  } finally {
    await client.end();
  }
}
