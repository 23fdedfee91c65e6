import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/index.js';
import { completePlan, planWith } from './complete-plan.js';

/** Every place in the plan, but the plan itself. */
function placesIn(value: unknown, pointer = ''): readonly string[] {
  const items = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return items.flatMap(([key, item]: [string, unknown]) => {
    return [`${pointer}/${key}`, ...placesIn(item, `${pointer}/${key}`)];
  });
}

function problemsOf(plan: unknown): readonly string[] {
  const read = parsePlan(plan);
  if (read.ok) return [];
  return read.diagnostics.map(({ code, pointer, args }) => {
    return `${'problem' in args ? args.problem : code} at ${pointer}`;
  });
}

/** What says which node it is has a problem of its own; so has a word that is written bare. */
function problemAt(pointer: string): string {
  if (pointer === '/version') return 'unknown-plan-version';
  if (/^\/nodes\/\d+(?:\/(?:kind|action|host))?$/.test(pointer)) return 'unknown-kind';
  return pointer.endsWith('/in') ? 'unsafe-word' : 'wrong-type';
}

test('a plan with every key is a plan', () => {
  expect(parsePlan(completePlan)).toEqual({ ok: true, plan: completePlan });
});

describe('a value that no place takes is one problem, where it stands', () => {
  test.each(placesIn(completePlan))('%s', (pointer) => {
    // A parameter is one value, whatever is wrong in it.
    const at = /^\/nodes\/\d+\/parameters\/[^/]+/.exec(pointer)?.[0] ?? pointer;
    for (const value of [7.5, Number.NaN, () => 1])
      expect(problemsOf(planWith(pointer, value))).toEqual([`${problemAt(pointer)} at ${at}`]);
  });
});

/** Texts with two things wrong: told is the first. */
const twice: Readonly<Record<string, string>> = {
  'https://user:password@host\0': 'unencodable-text',
  '\ud800 https://user:password@host': 'unencodable-text',
};

/** What only refers to something else is told as that. */
const pointed: Readonly<Record<string, string>> = {
  '/target': 'unknown-target',
  '/nodes/5/metadata/secret': 'secret',
};

describe('a value with two things wrong is one problem', () => {
  const texts = placesIn(completePlan).filter((pointer) =>
    /\/(?:name|repository|alias|dataPath|scope\/0|region|path|secret|target)$/.test(pointer),
  );
  const unbare = texts.filter((pointer) => pointer !== '/nodes/6/alias');

  test.each(unbare)('%s', (pointer) => {
    for (const [text, problem] of Object.entries(twice)) {
      // What refers to a name that is another now is a problem of its own.
      const here = problemsOf(planWith(pointer, text)).filter((one) =>
        one.endsWith(` at ${pointer}`),
      );
      expect(here).toEqual([`${pointed[pointer] ?? problem} at ${pointer}`]);
    }
  });

  test.each([-1.5, -Infinity, -(2 ** 60)])('%d as an option', (value) => {
    const pointer = '/nodes/5/options/encrypted';
    expect(problemsOf(planWith(pointer, value))).toEqual([`wrong-type at ${pointer}`]);
  });
});
