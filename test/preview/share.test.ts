import * as fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { emit, toScript, type CompileOptions } from '../../src/index.js';
import { share as shareFor } from '../../src/preview/service/share.js';
import { compileToml } from '../../src/toml.js';
import { fold } from '../support/hostile.js';
import { documents } from '../support/model/document.js';
import { mutate } from '../support/mutate.js';
import { runs } from '../support/runs.js';

const share = (text: string, { env = {}, target = '1.5' }: CompileOptions) =>
  shareFor(text, env, target);

function tomlOf(document: unknown): string {
  return stringify(JSON.parse(JSON.stringify(document, (_, value: unknown) => value ?? undefined)));
}

/** An element of these is the name of an extension or a scope, which a plan shows; parameters are keys in any case. */
function withoutLists(key: string, value: unknown): unknown {
  return ['extensions', 'scope'].includes(fold(key)) ? undefined : value;
}

function redactedSql(text: string, options: object): string | undefined {
  const result = compileToml(text, options);
  return result.ok ? toScript(emit(result.plan).statements) : undefined;
}

describe('what a link holds', () => {
  test('compiles to the same redacted SQL, and holds no credential that was written out', () => {
    fc.assert(
      fc.property(documents(), ({ document, options, writer }) => {
        const text = tomlOf(document);
        const shared = share(text, options);
        expect(shared).toBeDefined();
        expect(redactedSql(shared?.text ?? '', options)).toBe(redactedSql(text, options));
        for (const credential of writer.credentials()) {
          const [marker = ''] = /k[0-9a-z]{16}z/.exec(credential) ?? [];
          expect(marker).toHaveLength(18);
          expect(shared?.text).not.toContain(marker.slice(0, 9));
          expect(shared?.text).not.toContain(marker.slice(9));
        }
      }),
      runs(150),
    );
  });

  test('holds no credential that stands at a key nobody knows', () => {
    const place = fc.tuple(fc.nat(), fc.constantFrom('add' as const));
    fc.assert(
      fc.property(documents(), fc.array(place, { minLength: 1, maxLength: 3 }), (model, places) => {
        const marker = 'k0123456789abcdefz';
        const mutations = places.map(([where, how]) => ({
          where,
          how,
          make: () => marker,
          key: 'zzz',
        }));
        const text = tomlOf(mutate(model.document, mutations));
        const shared = share(text, model.options)?.text ?? '';
        expect(JSON.stringify(parse(shared), withoutLists)).not.toContain(marker);
      }),
      runs(100),
    );
  });
});

test('a credential becomes a variable that the text does not use yet, and equal ones stay equal', () => {
  const lake = (name: string, password: string) => `
    [lakes.${name}]
    alias = "${name}"
    catalog = { type = "postgres", secret_name = "pg_${name}", host = "\${PASSWORD}", database = "d", user = "u", password = "${password}" }
    storage = { type = "local", path = "/${name}" }
  `;
  const shared = share(lake('a', 'x') + lake('b', 'y') + lake('c', 'x'), {});
  expect(shared?.masked).toEqual([
    { place: '/lakes/a/catalog/password', variable: 'PASSWORD_2' },
    { place: '/lakes/b/catalog/password', variable: 'PASSWORD_3' },
    { place: '/lakes/c/catalog/password', variable: 'PASSWORD_2' },
  ]);
});

test('a default of a variable is masked with it, and a variable alone stays', () => {
  const text = `
    [lakes.a.catalog]
    type = "postgres"
    host = "h"
    database = "d"
    user = "u"
    password = "\${PGPASSWORD:-hunter2}"
    [lakes.a.storage]
    type = "s3"
    bucket = "b"
    key_id = "\${KEY}"
    secret = "x\${SECRET}"
  `;
  const shared = share(text, {});
  expect(shared?.text).toContain('password = "${PASSWORD}"');
  expect(shared?.text).toContain('key_id = "${KEY}"');
  expect(shared?.text).toContain('secret = "${SECRET_2}"');
});

test('comments, other tables, unknown keys and a wrong type are left out', () => {
  const text = `
    # hunter2
    token = "hunter2"
    [lakes.a]
    pasword = "hunter2"
    [lakes.a.catalog]
    type = "sqllite"
    password = "hunter2"
    [lakes.a.storage]
    type = "local"
    path = "/tmp/a"
  `;
  const shared = share(text, {});
  expect(shared?.text).not.toContain('hunter2');
  expect(shared?.text).toContain('path = "/tmp/a"');
  expect(shared?.dropped).toEqual([
    '/token',
    '/lakes/a/pasword',
    '/lakes/a/catalog/type',
    '/lakes/a/catalog/password',
  ]);
});

test('what does not parse is not shared', () => {
  expect(share('password = "hunter2', {})).toBe(undefined);
});

/** `*` stands for a credential. */
const postgres = (line: string) => `
  [lakes.a]
  catalog = { type = "postgres", host = "h", database = "d", user = "u", ${line} }
  storage = { type = "local", path = "/a" }
`;

describe('what is written at the key of a credential becomes a variable', () => {
  test.each([
    'hunter2',
    'hunter2${hunter2',
    '${PGPASSWORD-hunter2}',
    '${A:-${B:-hunter2}}',
    '${PGPASSWORD:-hunter2}',
    '$${hunter2}',
    '${hunter2',
    '${}hunter2',
    'hunter2${A}',
    '${A}${A:-hunter2}',
    ' hunter2',
    'hunter2\\u0000',
    '',
  ])('%s', (password) => {
    const shared = share(postgres(`password = "${password}"`), {});
    expect(shared?.text).toContain('password = "${PASSWORD}"');
    expect(shared?.text).not.toContain('hunter2');
    expect(shared?.masked).toEqual([{ place: '/lakes/a/catalog/password', variable: 'PASSWORD' }]);
    expect(shared?.dropped).toEqual([]);
  });

  test('but what is no text is left out', () => {
    for (const value of ['1234567', '["hunter2"]', '{ a = "hunter2" }', '2024-05-06']) {
      const shared = share(postgres(`password = ${value}`), {});
      expect(shared?.text).not.toMatch(/password|hunter2|1234567|2024/);
      expect(shared?.dropped).toEqual(['/lakes/a/catalog/password']);
    }
  });
});

describe('what cannot be judged is left out, and said', () => {
  test.each([
    ['host', '"u:hunter2@h"'],
    ['host', '"localhost password=hunter2"'],
    ['host', '"hunter2${hunter2"'],
    ['host', '"${PGHOST-hunter2}"'],
    ['host', '"${A:-${B:-hunter2}}"'],
    ['host', '"${HOST:-u:hunter2@h}"'],
    ['port', '"hunter2"'],
    ['secret_parameters', '"hunter2"'],
  ])('%s = %s', (key, value) => {
    const text = `[lakes.a]
      catalog = { type = "postgres", ${key} = ${value} }
      storage = { type = "motherduck" }`;
    const shared = share(text, {});
    expect(shared?.text).not.toContain('hunter2');
    expect(shared?.dropped).toContain(`/lakes/a/catalog/${key}`);
  });

  test('also where another mistake keeps the compiler from looking at it', () => {
    const text = `[lakes.a]
      catalog = { type = "motherduck", database = "d" }
      storage = { type = "local", path = "https://h/x?sig=hunter2" }`;
    const shared = share(text, {});
    expect(shared?.text).not.toContain('hunter2');
    expect(shared?.dropped).toEqual(['/lakes/a/storage/path']);
  });

  test('also what the compiler has no use for, and what stands beside a lake', () => {
    const text = `[stores.a.config]
      database = "md:d?motherduck_token=hunter2"
      [stores.a.config.ducklake]
      catalog = { type = "sqlite", uri = "/a.db" }
      storage = { type = "s3", secret_name = "s", bucket = "b", region = "?hunter2" }`;
    const shared = share(text, {});
    expect(shared?.text).not.toContain('hunter2');
    expect(shared?.dropped).toEqual([
      '/stores/a/config/database',
      '/stores/a/config/ducklake/storage/region',
    ]);
  });

  test('also a lake that is none, and one of two with the same name', () => {
    const text = `
      lakes = { a = "hunter2" }
      [stores.a.config.ducklake]
      alias = "hunter2"`;
    expect(share(text, {})?.dropped).toEqual(['/lakes']);
    expect(share('lakes = { a = "hunter2" }', {})?.dropped).toEqual(['/lakes/a']);
    expect(share('lakes = "hunter2"', {})?.dropped).toEqual(['/lakes']);
  });
});

describe('a default', () => {
  const host = (value: string, env: Readonly<Record<string, string>>) =>
    share(
      postgres('password = "${P}"').replace('host = "h"', () => `host = "${value}"`),
      { env },
    );

  test('that is a part of the plan stays, and so does a harmless one', () => {
    expect(host('${H:-é}', {})?.text).toContain('host = "${H:-é}"');
    expect(host('${H:-localhost}', { H: 'x' })?.text).toContain('host = "${H:-localhost}"');
  });

  test('that a variable keeps out is left out when it is not harmless', () => {
    const shared = host('$${${H:-u:hunter2@h}${H:-x}', { H: 'x' });
    expect(shared?.text).toContain('host = "$${${H}${H}"');
    expect(shared?.shortened).toEqual(['/lakes/a/catalog/host']);
  });
});
