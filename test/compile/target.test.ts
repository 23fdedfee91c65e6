import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { knownVersions, resolveTarget } from '../../src/engine/versions.js';
import { compile, diff, emitVerify, parsePlan } from '../../src/index.js';
import { memoryHost } from '../cli/memory-host.js';

const lakes = {
  sales: {
    catalog: { type: 'sqlite', uri: '/sales.sqlite' },
    storage: { type: 'local', path: '/sales' },
  },
  stock: {
    alias: 'stock',
    catalog: { type: 'sqlite', uri: '/stock.sqlite' },
    storage: { type: 'local', path: '/stock' },
  },
};

function compiled(target: string) {
  const result = compile({ lakes }, { target });
  if (!result.ok) throw new Error(target);
  return result;
}

const said = (target: string) => compiled(target).diagnostics.map(({ code }) => code);

test.each([
  ['2.0', '2.0.1'],
  ['2.0.0', '2.0.0'],
  ['2.0.1', '2.0.1'],
  ['2.0.7', '2.0.1'],
  ['1.5', '1.5.6'],
  ['1.5.7', '1.5.6'],
  ['1.5.12', '1.5.6'],
  ['1.5.999', '1.5.6'],
  ['1.4', '1.4.5'],
  ['1.4.6', '1.4.5'],
])('%s stands for %s', (target, version) => {
  expect(resolveTarget(target)).toBe(version);
});

test.each([
  '1.3',
  '1.3.9',
  '1.6',
  '1.6.0',
  '2.1',
  '3.0.0',
  '1.5.1000',
  '1.5.06',
  '1.5.',
  '1.5.-1',
  '1.5.6 ',
])('%j stands for nothing', (target) => {
  expect(resolveTarget(target)).toBeUndefined();
  expect(compile({ lakes }, { target }).ok).toBe(false);
});

test('a version that is known stands for itself', () => {
  for (const version of knownVersions) expect(resolveTarget(version)).toBe(version);
});

describe('what is said of a target', () => {
  test.each<[string, readonly string[]]>([
    ['1.5', []],
    ['1.5.0', []],
    ['2.0.1', []],
    ['2.0.2', ['unknown-patch']],
    ['1.4', ['unmaintained-target']],
    ['1.4.4', ['unmaintained-target']],
    ['1.4.6', ['unknown-patch', 'unmaintained-target']],
  ])('of %s, once for all lakes', (target, codes) => {
    expect(said(target)).toEqual(codes);
    const json = JSON.stringify({ lakes });
    const host = memoryHost(new Map([['lakes.json', json]]));
    const ofFile = (...args: readonly string[]) =>
      Array.from(run(args, host).stderr.matchAll(/^info\[([a-z-]+)\]/gm), ([, code]) => code);
    expect(ofFile('check', 'lakes.json', '--target', target)).toEqual(codes);
    expect(ofFile('sql', 'lakes.json', '--target', target)).toEqual(codes);
    expect(ofFile('diff', 'lakes.json', 'lakes.json', '--target', target)).toEqual(codes);
    const plan = JSON.stringify(compiled(target).plan);
    const planHost = memoryHost(new Map([['lakes.plan.json', plan]]));
    const { stderr, exitCode } = run(['sql', 'lakes.plan.json'], planHost);
    expect(Array.from(stderr.matchAll(/^info\[([a-z-]+)\]/gm), ([, code]) => code)).toEqual(codes);
    expect(exitCode).toBe(0);
  });
});

test('a plan keeps the target as it was asked for, and is read, compared and verified by its version', () => {
  const { plan } = compiled('1.5.9');
  expect(plan.target).toBe('1.5.9');
  expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, plan });
  expect(diff(plan, compiled('1.5.6').plan, { all: true }).map(({ code }) => code)).toEqual([
    'target-respelled',
  ]);
  expect(emitVerify(plan)).toEqual(emitVerify(compiled('1.5').plan));
});
