import { onTestFinished, vi } from 'vitest';
import type { CreatedSecret, Plan } from '../../../../src/index.js';
import { setting } from '../environment.js';
import { objectStore } from '../object-store.js';
import { postgresServer, type World } from './world.js';

/** What plans leave to the environment of whoever runs them, until the test ends: no more than they do leave. */
export function stubEnvironment(plan: Plan, { root, file }: World): void {
  const secrets = createdSecrets(plan);
  vi.stubEnv('HOME', root);
  const isChained = ({ provider, parameters }: CreatedSecret) =>
    provider === 'credential_chain' || 'aws_rds_secret' in parameters;
  if (secrets.some(isChained)) {
    vi.stubEnv('AWS_ACCESS_KEY_ID', objectStore.keyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', objectStore.secret);
  }
  if (secrets.some(({ type, parameters }) => type !== 'postgres' && !('region' in parameters))) {
    vi.stubEnv('AWS_REGION', objectStore.region);
  }
  if (secrets.some(({ parameters }) => 'assume_role_arn' in parameters)) {
    vi.stubEnv('AWS_ENDPOINT_URL_STS', setting('LAKEPLAN_S3_ENDPOINT'));
    const { keyId, secret } = objectStore;
    const profile = `[lake]\naws_access_key_id=${keyId}\naws_secret_access_key=${secret}\n`;
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', file('aws-credentials', profile));
  }
  if (secrets.some(({ type, parameters }) => type === 'postgres' && !hasPassword(parameters))) {
    vi.stubEnv('PGPASSWORD', postgresServer.password);
  }
  const isServed = (node: Plan['nodes'][number]) =>
    node.kind === 'attach' && node.host === 'duckdb' && node.connection?.['service'] !== undefined;
  if (plan.nodes.some(isServed) || secrets.some(({ parameters }) => 'service' in parameters)) {
    vi.stubEnv(
      'PGSERVICEFILE',
      file('pg_service.conf', '[lake]\nconnect_timeout=10\n[lakes]\nconnect_timeout=10\n'),
    );
  }
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}

function hasPassword(parameters: CreatedSecret['parameters']): boolean {
  return ['password', 'passfile', 'uri', 'aws_rds_secret'].some((name) => name in parameters);
}

export function createdSecrets({ nodes }: Plan): readonly CreatedSecret[] {
  return nodes.filter(
    (node): node is CreatedSecret => node.kind === 'secret' && node.action === 'create',
  );
}
