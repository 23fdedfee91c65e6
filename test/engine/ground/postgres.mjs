import { fromCaller } from './from-caller.mjs';
import { startCluster } from './postgres-cluster.mjs';
import { requireServer } from './server.mjs';

/**
 * Starts a PostgreSQL server, unless the caller named one.
 *
 * @returns {Promise<{ url: string, stop?: () => Promise<void> }>}
 */
export async function providePostgres() {
  const given = fromCaller('LAKEPLAN_POSTGRES_URL');
  if (given === undefined) return startCluster({ name: 'postgres' });
  await requireServer('LAKEPLAN_POSTGRES_URL', given, 5432);
  return { url: given };
}
