import { describe, expect, test } from 'vitest';
import { compile, type CompileOptions } from '../../src/index.js';
import { codesIn, goodLake } from './support.js';

function refuse(): never {
  throw new Error('hunter2');
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const unreadable: readonly (readonly [string, () => object])[] = [
  ['a getter', () => Object.defineProperty({}, 'type', { get: refuse, enumerable: true })],
  ['a proxy that lists no keys', () => new Proxy({}, { ownKeys: refuse })],
  ['a proxy that gives no value', () => new Proxy({ a: 1, type: 's3' }, { get: refuse })],
  ['a proxy without a prototype', () => new Proxy({}, { getPrototypeOf: refuse, ownKeys: refuse })],
  ['a proxy that knows no own keys', () => new Proxy({}, { getOwnPropertyDescriptor: refuse })],
  ['a proxy of a list', () => new Proxy([1], { get: refuse })],
  ['a revoked proxy', revoked],
];

/** Fails early with what cannot be read, or does not look at it; it never throws, and never repeats what was thrown. */
function expectNothingThrown(document: unknown, options?: CompileOptions): void {
  const result = compile(document, options);
  codesIn(result);
  expect(JSON.stringify(result)).not.toContain('hunter2');
}

describe.each(unreadable)('%s', (_, make) => {
  test.each(['alias', 'catalog', 'storage', 'attach_options', 'extensions', 'unknown'])(
    'as %s of a lake',
    (key) => {
      expectNothingThrown({ lakes: { a: { ...goodLake, [key]: make() } } });
      expectNothingThrown({ lakes: { a: { ...goodLake, [key]: [make()] } } });
    },
  );

  test('as a document, as lakes, as a lake and as stores', () => {
    const documents = [make(), { lakes: make() }, { lakes: { a: make() } }, { stores: make() }];
    for (const document of [
      ...documents,
      { stores: { a: { config: make() } } },
      { tool: make() },
    ]) {
      expectNothingThrown(document);
    }
  });

  test('as a document says that it cannot be read', () => {
    const { ok, diagnostics } = compile({ lakes: { a: { ...goodLake, storage: make() } } });
    expect(ok).toBe(false);
    expect(diagnostics).not.toEqual([]);
  });

  test('as credentials and values of maps', () => {
    const keys = { key_id: make(), secret: make(), scope: [make()] };
    const secret_parameters = { session_token: make(), extra_http_headers: { a: make() } };
    const storage = { type: 's3', bucket: 'b', prefix: 'p', ...keys, secret_parameters };
    expectNothingThrown({ lakes: { a: { ...goodLake, storage } } });
    const map = { ...storage, secret_parameters: { extra_http_headers: make() } };
    expectNothingThrown({ lakes: { a: { ...goodLake, storage: map } } });
  });

  test.each(['env', 'lakes', 'target', 'use'])('as %s', (name) => {
    const options = { [name]: make() } as CompileOptions;
    expectNothingThrown({ lakes: { a: { ...goodLake, alias: '${A}' } } }, options);
  });

  test('as all options', () => {
    expectNothingThrown({ lakes: { a: goodLake } }, make());
  });
});

test('a getter of the options or of the environment that throws is as unreadable', () => {
  const document = { lakes: { a: { ...goodLake, alias: '${A}' } } };
  for (const name of ['env', 'lakes', 'target', 'use']) {
    const options = Object.defineProperty({}, name, { get: refuse, enumerable: true });
    expectNothingThrown(document, options);
  }
  const env = Object.defineProperty({}, 'A', { get: refuse, enumerable: true });
  expect(codesIn(compile(document, { env }))).toEqual(['unreadable-document']);
});

test('a document that holds itself is read as far as lakes go', () => {
  const ring: Record<string, unknown> = { ...goodLake };
  ring['unknown'] = ring;
  expect(codesIn(compile({ lakes: { a: ring } }))).toEqual(['unknown-key']);
  ring['unknown'] = undefined;
  ring['storage'] = ring;
  expect(compile({ lakes: ring }).ok).toBe(false);
});
