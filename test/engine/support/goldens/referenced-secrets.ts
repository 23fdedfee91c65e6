import { requirements, type Plan } from '../../../../src/index.js';
import { objectStore } from '../object-store.js';
import { quote, quoteName } from '../quote.js';
import { postgresServer as server, type World } from './world.js';

/** Makes the secrets a plan refers to, as its user would have; each of PostgreSQL has a database of its own. */
export function referencedSecrets(plan: Plan, world: World): readonly string[] {
  return requirements(plan).secrets.map(({ name, type }, index) => {
    if (type === 'rds')
      return `CREATE SECRET ${quoteName(name)} (TYPE rds, PROVIDER credential_chain, CHAIN 'env', RDS_USER 'lake', RDS_HOST 'db', RDS_PORT '5432', REGION 'eu-central-1')`;
    const parameters =
      type === 'postgres'
        ? {
            HOST: server.host,
            PORT: String(server.port),
            DATABASE: world.database(`referenced ${index}`),
            USER: server.user,
            PASSWORD: server.password,
          }
        : {
            KEY_ID: objectStore.keyId,
            SECRET: objectStore.secret,
            REGION: objectStore.region,
            ENDPOINT: objectStore.endpoint,
            URL_STYLE: 'path',
            USE_SSL: String(objectStore.useSsl),
          };
    const written = Object.entries(parameters).map(([key, value]) => `${key} ${quote(value)}`);
    return `CREATE SECRET ${quoteName(name)} (TYPE ${type}, ${written.join(', ')})`;
  });
}
