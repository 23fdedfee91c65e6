import { describe, expect, test } from 'vitest';
import { compile } from '../../src/index.js';
import { findingsIn } from '../support/findings.js';

const storage = { type: 'local', path: '/data/sales' };
const lakesWith = (catalog: object) => ({ sales: { catalog, storage } });

describe.each(['sqlite', 'duckdb'])('the file of a %s catalog', (type) => {
  test.each<[string, string, string]>([
    ['nothing', '', 'empty-value'],
    ['blanks', ' \t', 'empty-value'],
    ['a prefix alone', `${type}:`, 'empty-value'],
    ['a prefix and blanks', `${type}: \t`, 'empty-value'],
    ['a prefix in upper case, and blanks', `${type.toUpperCase()}:  `, 'empty-value'],
    ['the memory', ':memory:', 'memory-uri'],
    ['the memory behind a prefix', `${type}::memory:`, 'memory-uri'],
    ['a URL', 'file:/m.db', 'url-in-path'],
    ['a folder', '/lakes/', 'uri-is-folder'],
    ['this folder', '/lakes/.', 'uri-is-folder'],
    ['the folder above', '/lakes/..', 'uri-is-folder'],
    ...['ducklake', 'postgres', 'postgresql', 'mysql', 'md', 'motherduck', 'quack'].map(
      (prefix): [string, string, string] => [
        `a prefix of ${prefix}`,
        `${prefix}:x`,
        'wrong-uri-prefix',
      ],
    ),
    ['two prefixes', `${type}:${type}:/m.db`, 'wrong-uri-prefix'],
    ['another prefix in upper case', 'MD:x', 'wrong-uri-prefix'],
  ])('cannot be %s', (_, uri, code) => {
    expect(findingsIn(lakesWith({ type, uri }))).toEqual([`${code} at /lakes/sales/catalog/uri`]);
  });

  test.each([
    ['/m.db', '/m.db'],
    [`${type}:/m.db`, '/m.db'],
    [`${type.toUpperCase()}:/m.db`, '/m.db'],
    ['/with blanks .db', '/with blanks .db'],
    [`${type}: /m.db`, ' /m.db'],
  ])('may be %j', (uri, path) => {
    const result = compile({ lakes: lakesWith({ type, uri }) });
    const lake = result.ok && result.plan.nodes.find((node) => node.kind === 'attach');
    expect(lake).toMatchObject({ metadata: { type, path } });
  });
});
