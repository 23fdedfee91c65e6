import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/index.js';

const origin: readonly string[] = [];
const secret = {
  kind: 'secret',
  action: 'create',
  name: 's',
  type: 's3',
  parameters: {},
  scope: ['s3://b/'],
  origin,
};
const lake = {
  ...{ kind: 'attach', lake: 'l', host: 'duckdb', alias: 'l', dataPath: '/d/' },
  ...{ metadata: { type: 'sqlite', path: '/m' }, options: {}, origin },
};
const database = {
  ...{ kind: 'attach', lake: 'l', host: 'motherduck', alias: 'l', create: true },
  ...{ options: {}, origin },
};

/** A plan with the name where it chooses among things that lakeplan knows. */
const places: Readonly<Record<string, (name: string) => object>> = {
  'an option of a lake': (name) => ({ ...lake, options: own(name, true) }),
  'an option of a database': (name) => ({ ...database, options: own(name, true) }),
  'a parameter of a secret': (name) => ({ ...secret, parameters: own(name, true) }),
  'a type of secret': (name) => ({ ...secret, type: name }),
  'a type of catalog': (name) => ({ ...lake, metadata: { type: name, path: '/m' } }),
  'a provider': (name) => ({ ...secret, provider: name }),
  'a kind of node': (name) => ({ ...lake, kind: name }),
  'a part of a node': (name) => ({ ...lake, ...own(name, '') }),
};

/** The key as JSON gives it, `__proto__` too. */
function own(name: string, value: unknown): object {
  return Object.defineProperty({}, name, { value, enumerable: true });
}

const inherited = Object.getOwnPropertyNames(Object.prototype);

describe.each(Object.entries(places))('%s', (_, nodeWith) => {
  test.each([...inherited, 'unheard_of'])('cannot be %s', (name) => {
    const text = JSON.stringify({ version: 1, target: '1.5', nodes: [nodeWith(name)], use: null });
    const read = parsePlan(JSON.parse(text));
    expect(read.ok).toBe(false);
  });
});

test.each([secret, lake, database])(
  'without such a name the plan is read: $kind $catalog',
  (node) => {
    expect(parsePlan({ version: 1, target: '1.5', nodes: [node], use: null }).ok).toBe(true);
  },
);
