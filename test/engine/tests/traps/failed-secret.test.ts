import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../support/command-line.js';
import { compiledDocument } from '../../support/compile-lakes.js';
import { openTestDoor } from '../../support/door/door.js';
import { compiled } from '../../support/emitted.js';
import { openTestEngine } from '../../support/engine.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf, fill } from '../../support/numbers.js';
import { freshBucket } from '../../support/object-store.js';
import { storeSecret, storeTable } from '../../support/store-table.js';
import { emit, toScript } from '../../../../src/index.js';

async function lakeBesideOtherKeys() {
  const bucket = await freshBucket();
  const others = { keyId: 'key-of-others', secret: 'secret-of-others' };
  const identities = { [others.keyId]: { secret: others.secret, places: [`${bucket}/`] } };
  const door = await openTestDoor({ identities });
  const storage = { bucket, prefix: 'data', endpoint: door.address, secret: '${UNSET}' };
  const lake = localLake({ storage_backend: storeTable(storage) });
  const { plan } = compiled(compiledDocument({ lakes: { lake } }));
  const { statements } = emit(plan, { credentials: 'variables' });
  const theirs = { key_id: others.keyId, secret: others.secret, endpoint: door.address };
  return { statements, door, others: storeSecret('others', theirs) };
}

describe('traps: a script that goes on after a failed secret', () => {
  it('writes with the keys of another', async () => {
    const { statements, door, others } = await lakeBesideOtherKeys();
    const engine = await openTestEngine();
    await engine.runAll(['LOAD httpfs', others]);
    const failures = [];
    for (const { sql } of statements) failures.push(await failureOf(engine, sql));
    expect(failures.filter((failure) => failure !== undefined)).toHaveLength(1);
    await engine.run(fill('ducklake'));
    expect(new Set(door.visits.map(({ keyId }) => keyId))).toEqual(new Set(['key-of-others']));
  });

  it('the command line stops with -bail', async () => {
    const { statements, door, others } = await lakeBesideOtherKeys();
    const script = `LOAD httpfs;\n${others};\n${toScript(statements)}`;
    const { code, stderr } = await runCommandLine(script, fill('ducklake'));
    expect(code).toBe(1);
    expect(stderr).toContain('set variable "lakeplan_storage_lake.');
    expect(door.visits).toEqual([]);
  });
});
