import { describe, expect, test } from 'vitest';
import { compile, diff, type Plan } from '../../../src/index.js';

type Table = Readonly<Record<string, unknown>>;

const login = { host: 'db', database: 'm', user: 'u', password: '${PW}' };

/** A plan of lakes on one server, which all name the secret. */
function planOf(
  target: string,
  parameters: Table = {},
  lakes: readonly string[] = ['sales'],
): Plan {
  const tables = lakes.map((lake) => {
    const catalog = {
      type: 'postgres',
      secret_name: 'pg',
      ...login,
      secret_parameters: parameters,
    };
    const attach_options = { metadata_schema: lake };
    const storage = { type: 'local', path: `/lakes/${lake}` };
    return [lake, { alias: lake, catalog, storage, attach_options }] as const;
  });
  const result = compile({ lakes: Object.fromEntries(tables) }, { target, use: null });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.plan;
}

/** The plan as it was before its secret was closed, and its words were written. */
function opened(plan: Plan): Plan {
  const closing = ['hostaddr', 'client_encoding', 'options', 'target_session_attrs'];
  const nodes = plan.nodes.map((node) => {
    if (node.kind === 'attach' && node.host === 'duckdb') {
      const { connection: _, ...rest } = node;
      return rest;
    }
    if (node.kind !== 'secret' || node.action !== 'create') return node;
    const kept = Object.entries(node.parameters).filter(([name]) => !closing.includes(name));
    return { ...node, parameters: Object.fromEntries(kept) };
  });
  return { ...plan, nodes };
}

const changesOf = (before: Plan, after: Plan) =>
  diff(before, after, { all: true })
    .filter(({ pointer }) => pointer !== '/target')
    .map(({ op, effect, code, pointer }) => [op, effect, code, pointer].join(' '));

describe('a postgres secret that is closed', () => {
  test.each([
    ['1.5', '/parameters'],
    ['1.4', '/connection'],
  ])('%s: one safe change, and back', (target, pointer) => {
    const plan = planOf(target);
    expect(changesOf(opened(plan), plan)).toEqual([`add safe secret-closed ${pointer}`]);
    expect(changesOf(plan, opened(plan))).toEqual([`remove attention secret-opened ${pointer}`]);
  });
});

describe('words that move between the path and the secret', () => {
  const said = { sslmode: 'verify-full', hostaddr: '192.0.2.1', service: 's', connect_timeout: 5 };

  test.each<[string, Table, readonly string[]]>([
    ['what closes the secret', {}, ['sales']],
    ['what is configured', said, ['sales']],
    ['what two lakes say', said, ['orders', 'sales']],
  ])('%s: nothing but safe changes', (_, parameters, lakes) => {
    const [old, now] = [planOf('1.5.2', parameters, lakes), planOf('1.5.3', parameters, lakes)];
    for (const changes of [changesOf(old, now), changesOf(now, old)]) {
      expect(changes.length).toBeGreaterThan(1);
      for (const change of changes) expect(change).toMatch(/^(add|remove) safe connection-moved /);
    }
  });

  test('what closes the secret is one change on each side', () => {
    expect(changesOf(planOf('1.5.2'), planOf('1.5.3'))).toEqual([
      'add safe connection-moved /parameters',
      'remove safe connection-moved /connection',
    ]);
  });

  test('a word that becomes another is what it is', () => {
    const [full, none] = [{ sslmode: 'verify-full' }, { sslmode: 'disable' }];
    const weaker = changesOf(planOf('1.5.2', full), planOf('1.5.3', none));
    expect(weaker).toContain('add danger tls-weakened /parameters/sslmode');
    expect(weaker).toContain('remove danger tls-weakened /connection/sslmode');
  });
});

test.each<[string, Table, Table, string]>([
  ['sslmode', { sslmode: 'verify-full' }, {}, 'remove danger tls-weakened /connection/sslmode'],
  [
    'hostaddr',
    { hostaddr: '192.0.2.1' },
    { hostaddr: '192.0.2.2' },
    'change danger catalog-moved /connection/hostaddr',
  ],
  [
    'options',
    { options: '-c work_mem=1MB' },
    { options: '-c work_mem=2MB' },
    'change attention catalog-access-changed /connection/options',
  ],
])('a word in the path: %s', (_, before, after, change) => {
  expect(changesOf(planOf('1.4', before), planOf('1.4', after))).toContain(change);
});
