import { expect, test } from 'vitest';
import { backends } from '../src/backend/index.js';
import { compileWith } from '../src/compile/compile.js';
import { emit, renderDiagnostic, toScript } from '../src/index.js';
import { parsePlanWith } from '../src/plan-file/parse.js';
import { redis } from './support/invented/redis.js';
import { webdav } from './support/invented/webdav.js';

const known = {
  metadata: { ...backends.metadata, redis },
  storage: { ...backends.storage, webdav },
};
const compile = compileWith(known);
const parsePlan = parsePlanWith(known);

const storage = { type: 'webdav', url: "dav://it's/" };

test('a backend is one file and one entry', () => {
  const catalog = { type: 'redis', server: 'cache:6379' };
  const result = compile({ lakes: { dev: { catalog, storage } } });
  if (!result.ok) throw new Error('does not compile');
  expect(parsePlan(JSON.parse(JSON.stringify(result.plan)))).toEqual({
    ok: true,
    plan: result.plan,
  });
  expect(toScript(emit(result.plan).statements).split('\n')).toEqual([
    'INSTALL ducklake;',
    'LOAD ducklake;',
    'INSTALL "redis";',
    'LOAD "redis";',
    'INSTALL "webdav";',
    'LOAD "webdav";',
    `ATTACH IF NOT EXISTS 'ducklake:redis:cache:6379' AS "ducklake" (DATA_PATH 'dav://it''s/');`,
    'USE "ducklake"."main";',
    '',
  ]);
});

test('it stands beside the others', () => {
  const catalog = { type: 'duckdb', uri: '/a.db' };
  expect(compile({ lakes: { dev: { catalog, storage } } }).ok).toBe(true);
});

test('what is wrong with it is said in the same words', () => {
  const catalog = { type: 'redis', sever: 'cache:6379' };
  const { diagnostics } = compile({ lakes: { dev: { catalog, storage: { type: 'webdaw' } } } });
  const words = diagnostics.map((one) => renderDiagnostic(one)).join('\n');
  expect(diagnostics.map(({ code }) => code)).toEqual([
    'missing-key',
    'unknown-key',
    'unknown-backend',
  ]);
  expect(words).toContain('`server` is missing');
  expect(words).toContain('did you mean `server`?');
  expect(words).toContain('did you mean `webdav`?');
});
