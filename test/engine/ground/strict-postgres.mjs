import { join } from 'node:path';
import { startCluster } from './postgres-cluster.mjs';

/**
 * Starts a PostgreSQL server that nobody reaches without TLS, and the user `certified` only with a client certificate.
 *
 * @param {string} certificates
 */
export function provideStrictPostgres(certificates) {
  return startCluster({
    name: 'strict-postgres',
    settings: [
      'ssl=on',
      'ssl_cert_file=postgres.pem',
      'ssl_key_file=postgres.key',
      'ssl_ca_file=authority.pem',
    ],
    access: [
      'hostssl all certified 127.0.0.1/32 cert',
      'hostssl all all 127.0.0.1/32 scram-sha-256',
    ],
    files: ['postgres.pem', 'postgres.key', 'authority.pem'].map((name) =>
      join(certificates, name),
    ),
  });
}
