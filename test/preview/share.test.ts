import * as fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { emit, toScript } from '../../src/index.js';
import { share } from '../../src/preview/service/share.js';
import { compileToml } from '../../src/toml.js';
import { fold } from '../support/hostile.js';
import { documents } from '../support/model/document.js';
import { mutate } from '../support/mutate.js';
import { runs } from '../support/runs.js';

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
        const shared = share(text, options.env ?? {});
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
        const shared = share(text, model.options.env ?? {})?.text ?? '';
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

test('comments, other tables and unknown keys are left out; a misspelt word that is shown anyway stays', () => {
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
  expect(shared?.text).toContain('type = "sqllite"');
  expect(shared?.dropped).toEqual(['/lakes/a/pasword', '/lakes/a/catalog/password']);
});

test('what does not parse is not shared', () => {
  expect(share('password = "hunter2', {})).toBe(undefined);
});
