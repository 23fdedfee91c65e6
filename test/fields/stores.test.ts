import { describe, expect, test } from 'vitest';
import { compile } from '../../src/index.js';

const ducklake = {
  catalog: { type: 'sqlite', uri: '/m.db' },
  storage: { type: 'local', path: '/data' },
};

/** A configuration of metaxy is the document itself, or a table of a pyproject.toml. */
describe.each([
  ['', (stores: object) => ({ stores })],
  ['/tool/metaxy', (stores: object) => ({ tool: { metaxy: { stores } } })],
])('the stores at "%s/stores"', (place, documentWith) => {
  const at = `${place}/stores/dev/config`;
  const compiled = (config: object) => compile(documentWith({ dev: { config } }));

  test('are lakes where they have a DuckLake', () => {
    const result = compile(documentWith({ dev: { config: { ducklake } }, other: { config: {} } }));
    const attached = result.ok ? result.plan.nodes.filter(({ kind }) => kind === 'attach') : [];
    expect(attached).toMatchObject([{ lake: 'dev', origin: [`${at}/ducklake`] }]);
  });

  test('bring the extensions that stand beside it', () => {
    const config = { ducklake, extensions: ['spatial', { name: 'h3', repository: 'community' }] };
    const result = compiled(config);
    expect(result.ok && result.plan.nodes).toEqual(
      expect.arrayContaining([
        { kind: 'extension', name: 'spatial', origin: [`${at}/extensions/0`] },
        { kind: 'extension', name: 'h3', repository: 'community', origin: [`${at}/extensions/1`] },
      ]),
    );
  });

  test('say where a lake is wrong', () => {
    const found = compiled({ ducklake: 1 }).diagnostics;
    expect(found).toMatchObject([{ code: 'wrong-type', pointer: `${at}/ducklake` }]);
  });
});
