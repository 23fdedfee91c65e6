import { afterEach, describe, expect, it, vi } from 'vitest';
import { attach, load } from '../../support/by-hand.js';
import { statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { onlyExtensions } from '../../support/extensions.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill, hasRows } from '../../support/numbers.js';

const namedIn = (lake: Table) =>
  statementsOfLake(lake)
    .filter((sql) => sql.startsWith('LOAD '))
    .map((sql) => sql.slice('LOAD '.length));

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('traps: extensions that another needs', () => {
  it('aws alone knows no s3 secret', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'k');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 's');
    const engine = await openTestEngine({ extensionDirectory: onlyExtensions(['aws']) });
    const secret = "CREATE SECRET (TYPE s3, PROVIDER credential_chain, CHAIN 'env')";
    await engine.runAll(load('aws'));
    expect(await failureOf(engine, secret)).toContain("Secret type 's3' does not exist");

    const secret_parameters = { provider: 'credential_chain' };
    const storage_backend = {
      type: 's3',
      bucket: 'b',
      prefix: 'd',
      region: 'r',
      secret_parameters,
    };
    expect(namedIn(localLake({ storage_backend }))).toEqual(['ducklake', 'httpfs', 'aws']);
  });

  it('encrypted files need httpfs', async () => {
    const folder = freshFolder();
    const engine = await openTestEngine({ extensionDirectory: onlyExtensions(['ducklake']) });
    const options = { data_path: `${folder}/by-hand-data/`, encrypted: true };
    await engine.runAll([...load('ducklake'), attach(`${folder}/by-hand`, 'lake', options)]);
    const failure = await failureOf(engine, fill('lake'));
    expect(failure).toContain('httpfs');

    const lake = localLake({ attach_options: { encrypted: true } });
    const safe = await openTestEngine({ extensionDirectory: onlyExtensions(namedIn(lake)) });
    await safe.runAll([...statementsOfLake(lake), fill('ducklake')]);
    expect(await hasRows(safe, 'ducklake')).toBe(true);
  });

  it('a repository as text is a folder', async () => {
    const engine = await openTestEngine({ extensionDirectory: onlyExtensions([]) });
    const byHand = "INSTALL fts FROM 'core'";
    expect(await failureOf(engine, byHand)).toMatch(/copy local extension|not found|core\//i);

    const extensions = [{ name: 'fts', repository: 'core' }];
    const installs = statementsOfLake(localLake({ extensions }));
    expect(installs).toContain('INSTALL "fts" FROM core');
    const safe = await openTestEngine({ extensionDirectory: onlyExtensions(['ducklake', 'fts']) });
    await safe.runAll(installs);
  });
});
