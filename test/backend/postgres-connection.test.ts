import { describe, expect, test } from 'vitest';
import { compile, emit, parsePlan, requirements, type Plan } from '../../src/index.js';
import { readConninfo } from '../support/model/conninfo.js';

type Table = Readonly<Record<string, unknown>>;

const login = { host: 'db', database: 'm', user: 'u', password: '${PW}' };

function compiledWith(catalog: Table, target: string) {
  const storage = { type: 'local', path: '/lakes/sales' };
  const lakes = { sales: { catalog: { type: 'postgres', ...catalog }, storage } };
  return compile({ lakes }, { target, env: { PORTS: '1,2' } });
}

function planOf(catalog: Table, target: string): Plan {
  const result = compiledWith(catalog, target);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  expect(parsePlan(JSON.parse(JSON.stringify(result.plan)))).toEqual({
    ok: true,
    plan: result.plan,
  });
  return result.plan;
}

const codesOf = (catalog: Table, target = '1.5') =>
  compiledWith(catalog, target)
    .diagnostics.map(({ code }) => code)
    .filter((code) => code !== 'unmaintained-target');

/** What libpq reads in the path of ATTACH. */
function wordsOf(catalog: Table): Table {
  const statements = emit(planOf(catalog, '1.4')).statements.map(({ sql }) => sql);
  const attach = statements.find((sql) => sql.startsWith('ATTACH')) ?? '';
  const [, path = ''] = /'ducklake:postgres:((?:[^']|'')*)'/.exec(attach) ?? [];
  return Object.fromEntries(readConninfo(path.replaceAll("''", "'")));
}

function parametersOf(catalog: Table): Table {
  const secret = planOf(catalog, '1.5').nodes.find(
    (node) => node.kind === 'secret' && node.type === 'postgres',
  );
  return secret !== undefined && 'parameters' in secret ? secret.parameters : {};
}

const closed = { hostaddr: '', client_encoding: 'UTF8', options: '', target_session_attrs: 'any' };

describe('what closes the secret', () => {
  test('in the path of ATTACH or in the secret', () => {
    expect(wordsOf(login)).toEqual(closed);
    expect(parametersOf(login)).toMatchObject(closed);
  });

  test.each<[string, Table, Table]>([
    ['an address', { hostaddr: '192.0.2.1' }, { hostaddr: '192.0.2.1' }],
    ['an encoding', { client_encoding: 'LATIN1' }, { client_encoding: 'LATIN1' }],
    ['a state', { target_session_attrs: 'primary' }, { target_session_attrs: 'primary' }],
  ])('gives way to %s', (_, secret_parameters, said) => {
    expect(wordsOf({ ...login, secret_parameters })).toEqual({ ...closed, ...said });
    expect(parametersOf({ ...login, secret_parameters })).toMatchObject({ ...closed, ...said });
  });

  test('leaves to a service what it may say', () => {
    const catalog = { ...login, secret_parameters: { service: 's' } };
    const said = { hostaddr: '', service: 's', client_encoding: 'UTF8' };
    expect(wordsOf(catalog)).toEqual(said);
    expect(Object.keys(parametersOf(catalog))).not.toContain('options');
  });

  test('is not written beside a URI, nor for a secret that exists', () => {
    expect(Object.keys(parametersOf({ secret_parameters: { uri: '${URL}' } }))).toEqual(['uri']);
    expect(wordsOf({ secret_name: 'pg' })).toEqual({});
    expect(planOf({ secret_name: 'pg' }, '1.4')).toEqual({
      ...planOf({ secret_name: 'pg' }, '1.5'),
      target: '1.4',
    });
  });
});

describe('a word in the path of ATTACH', () => {
  test.each(["it's", 'a\\', "\\' sslmode='disable", ' a  b ', 'a\nb', 'a=b', '"', '😀', "''"])(
    'is read as it was configured: %j',
    (sslrootcert) => {
      const words = wordsOf({ ...login, secret_parameters: { sslrootcert } });
      expect(words).toEqual({ ...closed, sslrootcert });
    },
  );

  test.each<[string, Table, string]>([
    ['NUL', { sslrootcert: 'a\0' }, 'unencodable-text'],
    ['half a character', { sslrootcert: '\ud800' }, 'unencodable-text'],
    ['a placeholder', { sslcert: '{DATA_PATH}' }, 'engine-placeholder'],
    ['a password', { application_name: 'password=hunter2' }, 'credential-in-text'],
    ['a setting that may be a token', { options: '-c app.jwt=x' }, 'unavailable-secret-parameter'],
    ['a setting without -c', { options: 'work_mem=1MB' }, 'unavailable-secret-parameter'],
    ['a password for a key', { sslpassword: '${PW}' }, 'unavailable-secret-parameter'],
    ['a word that 1.4 does not know', { require_auth: 'none' }, 'unavailable-secret-parameter'],
  ])('holds no %s', (_, secret_parameters, code) => {
    expect(codesOf({ ...login, secret_parameters }, '1.4')).toContain(code);
  });

  test.each(['-c work_mem=1MB', '--work-mem=1MB', '-cwork_mem=1MB -c search_path=a\\ b'])(
    'holds settings of PostgreSQL: %s',
    (options) => {
      expect(wordsOf({ ...login, secret_parameters: { options } })).toMatchObject({ options });
    },
  );
});

describe('hosts and ports', () => {
  test.each<[Table, readonly string[]]>([
    [{ host: 'a,b', port: 5433 }, []],
    [{ host: 'a,b', port: '1,2' }, []],
    [{ host: 'a,b', port: '${PORTS}' }, []],
    [{ host: 'a,b,c', port: '1,2' }, ['unmatched-hosts']],
    [{ host: 'a', port: '1,2' }, ['unmatched-hosts']],
    [{ host: 'a,b', port: '1,' }, ['invalid-port']],
    [{ host: 'a,b', port: '1, 2' }, ['invalid-port']],
    [{ host: 'a,b', port: '1,65536' }, ['invalid-port']],
    [{ host: 'a', port: '5432' }, ['wrong-type']],
    [{ host: 'a,b', secret_parameters: { hostaddr: '1.2.3.4' } }, ['unmatched-hosts']],
    [{ host: 'localhost:5432' }, ['port-in-host']],
    [{ host: 'a,b:5432' }, ['port-in-host']],
    [{ host: 'a:' }, ['port-in-host']],
    [{ host: '[::1]:5432' }, ['port-in-host']],
    [{ host: '::1' }, []],
    [{ host: '2001:db8::1,fe80::2' }, []],
    [{ host: '/run/postgresql:5432' }, []],
    [{ host: '@abstract:1' }, []],
  ])('%j', (changed, codes) => {
    for (const target of ['1.4', '1.5']) {
      expect(codesOf({ ...login, ...changed }, target)).toEqual(codes);
    }
  });
});

describe('the password of an RDS database', () => {
  const connection = { ...login, password: null };
  const secret_parameters = { aws_rds_secret: 'My RDS' };

  test('comes from a secret that must exist', () => {
    const plan = planOf({ ...connection, secret_parameters }, '1.5');
    expect(requirements(plan)).toEqual({
      secrets: [
        {
          name: 'my rds',
          type: 'rds',
          parameters: ['chain', 'rds_user', 'rds_host', 'rds_port', 'region'],
        },
      ],
      credentials: [],
    });
    const extensions = plan.nodes.filter(({ kind }) => kind === 'extension');
    expect(extensions).toMatchObject([{ name: 'ducklake' }, { name: 'aws' }, { name: 'postgres' }]);
  });

  test.each<[string, Table, readonly string[]]>([
    ['nothing', {}, []],
    ['a password', { password: '${PW}' }, ['conflicting-keys']],
    ['no host', { host: null }, ['partial-credentials']],
    ['the same name for both secrets', { secret_name: 'MY RDS' }, ['conflicting-secrets']],
  ])('beside %s', (_, changed, codes) => {
    expect(codesOf({ ...connection, secret_parameters, ...changed })).toEqual(codes);
  });
});

test.each<[string, Table]>([
  ['uri', { uri: '${URL}' }],
  ['uri beside a port', { uri: '${URL}', port: 5432 }],
  ['an RDS secret', { ...login, password: null, aws_rds_secret: 'x' }],
  ['a provider', { provider: 'config' }],
])('what belongs into secret_parameters is one finding: %s', (_, catalog) => {
  expect(codesOf(catalog)).toEqual(['unknown-key']);
});
