import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { isInNode } from '../../ground/versions.mjs';
import { isAtLeast } from '../../support/at-least.js';
import { setting, version } from '../../support/environment.js';
import { exampleFile, freshInstallation } from '../../support/installed.js';
import { freshModeLake } from '../../support/mode-lake.js';
import { listObjects } from '../../support/object-store.js';
import { queryPostgres } from '../../support/postgres.js';

/** How each example is run by hand, and what it prints of the hundred rows it made. */
const examples: Readonly<
  Record<string, { readonly command: string; readonly env?: object; readonly prints: RegExp }>
> = {
  ...(isInNode(version) && {
    'embed.mjs': { command: process.execPath, prints: /^\[ \[ 100 \] \]\n$/ },
  }),
  'command-line.sh': { command: 'sh', prints: /\b100\b/ },
  'load.py': {
    command: setting('LAKEPLAN_PYTHON'),
    env: { PYTHONPATH: process.env['PYTHONPATH'] },
    prints: /^\[\(100,\)\]\n$/,
  },
};

describe.each(Object.entries(examples))('examples: %s', (example, { command, env, prints }) => {
  it('sets up a lake on PostgreSQL and S3, and again finds it set up', async () => {
    const { text, credentials, database, bucket } = await freshModeLake();
    const { folder, run } = freshInstallation(example);
    writeFileSync(join(folder, 'lakeplan.toml'), text);
    if (!isAtLeast('1.5.3')) {
      // Without a target the SQL is for the newest 1.5, whose secrets for PostgreSQL take more.
      const { code, stdout, stderr } = await run(command, [example], { ...credentials, ...env });
      expect(code).not.toBe(0);
      expect(`${stdout}${stderr}`).toMatch(/Unknown parameter '\w+' for secret type 'postgres'/);
      return;
    }
    for (const _ of ['first', 'again']) {
      const ran = await run(command, [example], { ...credentials, ...env });
      expect(ran.stdout).toMatch(prints);
      expect(ran.code).toBe(0);
    }
    expect(await listObjects(bucket, 'data/')).toHaveLength(1);
    const tables = await queryPostgres(database.url, 'SELECT table_name FROM ducklake_table');
    expect(tables).toEqual([{ table_name: 'numbers' }]);
  });

  it('sets up the lake of the example, in a home that has none', async () => {
    const { folder, run } = freshInstallation(example);
    copyFileSync(exampleFile('lakeplan.toml'), join(folder, 'lakeplan.toml'));
    const ran = await run(command, [example], { ...env });
    expect(ran.stdout).toMatch(prints);
    expect(readdirSync(join(folder, 'home', 'sales-lake', 'main', 'numbers'))).toHaveLength(1);
  });

  it('stops at a wrong password, and shows none', async () => {
    const password = 'wr0ng-passw0rd';
    const { text, credentials } = await freshModeLake();
    const { folder, run } = freshInstallation(example);
    writeFileSync(join(folder, 'lakeplan.toml'), text);
    const ran = await run(command, [example], { ...credentials, PGPASSWORD: password, ...env });
    expect(ran.code).not.toBe(0);
    expect(`${ran.stdout}${ran.stderr}`).not.toContain(password);
  });
});
