import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lifeOf, readOf, remains } from '../../support/closed/life.js';
import { statementsOfLake, type Table } from '../../support/compile-lakes.js';
import { otherAuthority } from '../../support/door/certificate.js';
import { openTestDoor, type Door, type DoorOptions } from '../../support/door/door.js';
import { through, trusting } from '../../support/door/trust.js';
import { localLake } from '../../support/local-lake.js';
import { freshBucket } from '../../support/object-store.js';
import { runInOtherProcess } from '../../support/other-process.js';

/** A way from a lake to a store. */
interface Way {
  /** The storage table, by the door's address. */
  readonly storage: (address: string) => Table;
  readonly door?: Partial<DoorOptions>;
  /** The hosts the engine calls, where it calls real names through the door. */
  readonly calls?: (bucket: string) => string;
  readonly secure: boolean;
}

const region = 'eu-west-1';
const plainly = (endpoint: string) => ({ type: 's3', region, endpoint, use_ssl: false });

const ways: Readonly<Record<string, Way>> = {
  'path style': {
    storage: (address) => ({ ...plainly(address), url_style: 'path' }),
    secure: false,
  },
  'under a path': {
    storage: (address) => ({ ...plainly(`${address}/storage/v1/s3`), url_style: 'path' }),
    door: { path: '/storage/v1/s3' },
    secure: false,
  },
  'virtual hosts': {
    storage: () => ({ ...plainly('store.test'), url_style: 'vhost' }),
    door: { hosts: ['store.test'] },
    calls: (bucket) => `${bucket}.store.test`,
    secure: false,
  },
  'TLS, path style': {
    storage: (endpoint) => ({ type: 's3', region, endpoint, url_style: 'path' }),
    door: { tls: true },
    secure: true,
  },
  'TLS, virtual hosts': {
    storage: () => ({ type: 's3', region, endpoint: 'store.test', url_style: 'vhost' }),
    door: { hosts: ['store.test'] },
    calls: (bucket) => `${bucket}.store.test`,
    secure: true,
  },
  'AWS by its region': {
    storage: () => ({ type: 's3', region }),
    door: { hosts: ['s3.eu-west-1.amazonaws.com'] },
    calls: (bucket) => `${bucket}.s3.eu-west-1.amazonaws.com`,
    secure: true,
  },
  'AWS by its endpoint': {
    storage: () => ({ type: 's3', endpoint: 's3.eu-west-1.amazonaws.com' }),
    door: { hosts: ['s3.eu-west-1.amazonaws.com'] },
    calls: (bucket) => `${bucket}.s3.eu-west-1.amazonaws.com`,
    secure: true,
  },
  'R2 by its account': {
    storage: () => ({ type: 'r2', account_id: 'account' }),
    door: { hosts: ['account.r2.cloudflarestorage.com'], regions: ['auto'] },
    calls: () => 'account.r2.cloudflarestorage.com',
    secure: true,
  },
  'Google Cloud Storage': {
    storage: () => ({ type: 'gcs' }),
    door: { hosts: ['storage.googleapis.com'], regions: ['auto'] },
    calls: () => 'storage.googleapis.com',
    secure: true,
  },
};

const keys = { key_id: 'own-key', secret: "own 'secret'/+=" };

async function onTheWay(
  { storage, door: policy, calls }: Way,
  bucket: string,
  settings = trusting(),
) {
  const identities = { 'own-key': { secret: keys.secret, places: [`${bucket}/data/`] } };
  const door = await openTestDoor({ identities, regions: [region], ...policy });
  const storage_backend = { ...storage(door.address), ...keys, bucket, prefix: 'data' };
  const lake = statementsOfLake(localLake({ storage_backend }));
  const statements = [...settings, ...(calls ? through(door.address) : []), ...lake];
  const run = (...queries: readonly string[]) =>
    runInOtherProcess([...statements, ...queries], { trusted: true });
  return { door, run };
}

const hosts = ({ visits }: Door) => [...new Set(visits.map(({ host }) => host))];

describe('doors: the ways to a store', () => {
  it.each(Object.entries(ways))('%s', async (_, way) => {
    const bucket = await freshBucket();
    const { door, run } = await onTheWay(way, bucket);
    expect((await run(...lifeOf('ducklake'))).at(-1)).toEqual(remains);
    expect((await run(readOf('ducklake'))).at(-1)).toEqual(remains);
    expect(hosts(door)).toEqual([way.calls?.(bucket) ?? door.address]);
    const said = door.visits.map(({ secure, refused }) => ({ secure, refused }));
    expect(new Set(said.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ secure: way.secure })]),
    );
  });

  it.each(Object.entries(ways).filter(([, { secure }]) => secure))(
    '%s: not with the certificate of another authority',
    async (_, way) => {
      const { door, run } = await onTheWay(way, await freshBucket(), trusting(otherAuthority));
      await expect(run(...lifeOf('ducklake'))).rejects.toThrow(/certificate|SSL/i);
      expect(door.visits).toEqual([]);
    },
  );

  it('TLS and a bucket with a dot: one wildcard is one label', async () => {
    const bucket = await freshBucket(`lake.${randomUUID()}`);
    const way = ways['TLS, virtual hosts'];
    if (way === undefined) throw new Error('there is no such way');
    const { door, run } = await onTheWay(way, bucket);
    await expect(run(...lifeOf('ducklake'))).rejects.toThrow(/certificate|SSL/i);
    expect(door.tunnels[0]).toBe(`${bucket}.store.test:443`);
    expect(door.visits).toEqual([]);

    const unsaid = { ...way, storage: () => ({ type: 's3', region, endpoint: 'store.test' }) };
    const safe = await onTheWay(unsaid, bucket);
    expect((await safe.run(...lifeOf('ducklake'))).at(-1)).toEqual(remains);
    expect(hosts(safe.door)).toEqual(['store.test']);
  });
});
