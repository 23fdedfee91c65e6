import { describe, expect, it } from 'vitest';
import type { CreatedSecret } from '../../../../src/index.js';
import { inlineStatements } from '../../support/emitted.js';
import { openTestEngine } from '../../support/engine.js';
import { goldens } from '../../support/goldens/cases.js';
import { createdSecrets, stubEnvironment } from '../../support/goldens/environment.js';
import { exceptions } from '../../support/goldens/exceptions.js';
import { openWorld } from '../../support/goldens/world.js';

const withSecrets = goldens
  .filter(({ errors }) => !errors.some(({ code }) => code === 'unavailable-secret-parameter'))
  .map(({ name, planHere: plan }) => ({
    name,
    plan,
    // Only MotherDuck has the storage that its secrets are kept in.
    secrets: createdSecrets(plan).map(withoutStorage),
    exception: exceptions.find(({ golden }) => golden === name),
  }))
  .filter(({ secrets }) => secrets.length > 0);

function withoutStorage(secret: CreatedSecret): CreatedSecret {
  const copy = { ...secret };
  delete copy.in;
  return copy;
}

describe('goldens: secrets as they stand', () => {
  it.each(withSecrets)('$name', async ({ plan, secrets, exception }) => {
    stubEnvironment(plan, await openWorld());
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll(['LOAD postgres', 'LOAD httpfs', 'LOAD aws']);
    const statements = inlineStatements({
      plan: { ...plan, nodes: secrets, use: null },
      values: valueOf,
    });
    if (exception?.atSecret === true) {
      await expect(engine.runAll(statements)).rejects.toThrow(exception.says);
      return;
    }
    await engine.runAll(statements);
    const made = await engine.run('FROM duckdb_secrets(redact = false)');
    expect(made).toHaveLength(secrets.length);
    for (const secret of secrets) {
      const row = made.find(({ name }) => name === secret.name);
      expect(row).toMatchObject({
        type: secret.type,
        provider: secret.provider ?? 'config',
        persistent: false,
        scope: secret.scope ?? [],
      });
      for (const written of writtenParameters(secret)) {
        expect(row?.['secret_string']).toContain(written);
      }
    }
  });
});

/** No line break is let into a header. */
const valueOf = (credential: string) => `value of ${credential.replaceAll(/\p{Cc}/gu, '?')}`;

/** What DuckDB shows under another name. */
const shownAs: Readonly<Record<string, string>> = { database: 'dbname' };

/** The parameters as DuckDB shows them; a chain keeps what it found in place of what it was told. */
function writtenParameters({ provider, parameters }: CreatedSecret): readonly string[] {
  if (provider === 'credential_chain') return [];
  return Object.entries(parameters).flatMap(([key, value]) => {
    // The account becomes the endpoint.
    if (key === 'account_id') return [];
    const shown = shownAs[key] ?? key;
    if (typeof value !== 'object') return [`${shown}=${value}`];
    return 'credential' in value ? [`${shown}=${valueOf(value.credential)}`] : [];
  });
}
