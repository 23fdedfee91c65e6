import { describe, expect, test } from 'vitest';
import { emit, type ExtensionNode, type ExtensionOptions } from '../../src/index.js';

function written(node: Partial<ExtensionNode>, options?: ExtensionOptions): readonly string[] {
  const nodes = [{ kind: 'extension', name: 'spatial', origin: [], ...node }] as const;
  const emitted = emit({ version: 1, target: '1.5', nodes, use: null }, options ?? {});
  return emitted.statements.map(({ sql }) => sql);
}

describe('an extension', () => {
  test.each(['ducklake', 'sqlite', 'postgres', 'httpfs', 'aws', 'motherduck'])(
    "that is lakeplan's own choice is a word: %s",
    (name) => {
      expect(written({ name })).toEqual([`INSTALL ${name}`, `LOAD ${name}`]);
    },
  );

  test.each(['spatial', 'duckl', 'Aws', ''])('of another name is quoted: %j', (name) => {
    expect(written({ name })).toEqual([`INSTALL "${name}"`, `LOAD "${name}"`]);
  });

  test.each(['core', 'core_nightly', 'community', 'local_build_debug', 'local_build_release'])(
    'comes from a repository that DuckDB knows by a word: %s',
    (repository) => {
      expect(written({ repository })[0]).toBe(`INSTALL "spatial" FROM ${repository}`);
    },
  );

  test.each(['cor', 'Core', 'https://host/x', '/srv/extensions', ''])(
    'comes from any other place by a text: %j',
    (repository) => {
      expect(written({ repository })[0]).toBe(`INSTALL "spatial" FROM '${repository}'`);
    },
  );

  test('is installed and loaded, only loaded, or left to the caller', () => {
    expect(written({}, { extensions: 'install' })).toEqual(written({}));
    expect(written({}, { extensions: 'load' })).toEqual(['LOAD "spatial"']);
    expect(written({}, { extensions: 'omit' })).toEqual([]);
  });
});
