import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { quoteName } from './by-hand.js';
import type { Table } from './compile-lakes.js';
import { certificates } from './door/certificate.js';
import { setting } from './environment.js';
import { freshDatabase, queryPostgres, type Database } from './postgres.js';
import { quote } from './quote.js';

const server = new URL(setting('LAKEPLAN_STRICT_POSTGRES_URL'));
server.searchParams.set('sslmode', 'require');

export const pgBouncerPort = Number(setting('LAKEPLAN_PGBOUNCER_PORT'));

/** What its client certificate is made for. */
export const certified = {
  user: 'certified',
  sslcert: join(certificates, 'client.pem'),
  sslkey: join(certificates, 'client.key'),
};

/** An empty database on the server that lets nobody in without TLS; its certificate is for `localhost`. */
export async function freshStrictDatabase(): Promise<Database> {
  const database = await freshDatabase(undefined, server);
  return { ...database, host: 'localhost' };
}

/** The catalog table of a lake in that database. */
export function catalogIn(
  { host, port, database, user, password }: Database,
  others: Table = {},
): Table {
  return { type: 'postgres', host, port: Number(port), database, user, password, ...others };
}

/** A role that may read everything in a database, now and later, and write nothing; it goes when the test ends. */
export async function freshReader({ url }: Database) {
  const reader = { user: `reader_${randomUUID().slice(0, 8)}`, password: 'only reads' };
  const role = quoteName(reader.user);
  await queryPostgres(url, `CREATE ROLE ${role} LOGIN PASSWORD ${quote(reader.password)}`);
  await queryPostgres(url, `GRANT pg_read_all_data TO ${role}`);
  onTestFinished(async () => {
    await queryPostgres(server.href, `DROP ROLE ${role}`);
  });
  return reader;
}

/** Makes the role of the client certificate the owner of a database. */
export async function giveToCertified({ url, database }: Database): Promise<void> {
  await queryPostgres(
    url,
    `DO $$ BEGIN CREATE ROLE ${certified.user} LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  );
  await queryPostgres(url, `ALTER DATABASE ${quoteName(database)} OWNER TO ${certified.user}`);
}
