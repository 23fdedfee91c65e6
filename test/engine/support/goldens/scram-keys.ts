import { createHmac, pbkdf2Sync } from 'node:crypto';
import { queryPostgres } from '../postgres.js';
import { postgresServer as server } from './world.js';

/** The keys that stand in for the password under test, as libpq would make them from it. */
export async function scramKeys(): Promise<{ readonly client: string; readonly server: string }> {
  const query = 'SELECT rolpassword FROM pg_authid WHERE rolname = current_user';
  const [row] = await queryPostgres(server.url, query);
  const verifier = String(row?.['rolpassword']);
  const [, iterations = '', salt = ''] = /^SCRAM-SHA-256\$(\d+):([^$]+)\$/.exec(verifier) ?? [];
  const salted = pbkdf2Sync(
    server.password,
    Buffer.from(salt, 'base64'),
    Number(iterations),
    32,
    'sha256',
  );
  const key = (name: string) => createHmac('sha256', salted).update(name).digest('base64');
  return { client: key('Client Key'), server: key('Server Key') };
}
