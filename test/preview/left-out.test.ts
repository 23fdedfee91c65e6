import * as fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { isTable } from '../../src/fields/values.js';
import { child, keysOf } from '../../src/diagnostic/pointer.js';
import type { CompileOptions } from '../../src/index.js';
import { share as shareFor } from '../../src/preview/service/share.js';
import { documents } from '../support/model/document.js';
import { mutate } from '../support/mutate.js';
import { runs } from '../support/runs.js';

const share = (text: string, { env = {}, target = '1.5' }: CompileOptions) =>
  shareFor(text, env, target);

function tomlOf(document: unknown): string {
  return stringify(JSON.parse(JSON.stringify(document, (_, value: unknown) => value ?? undefined)));
}

/** The pointers of all values but tables; a list is one value. */
function valuesIn(value: unknown, pointer = ''): readonly string[] {
  if (!isTable(value)) return [pointer];
  const entries = Object.entries(value);
  if (entries.length === 0 && pointer !== '') return [pointer];
  return entries.flatMap(([key, one]) => valuesIn(one, child(pointer, key)));
}

function isIn(document: unknown, pointer: string): boolean {
  let found = document;
  for (const key of keysOf(pointer)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return false;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return true;
}

describe('what is said of a link', () => {
  test('names what is in the text, and all of it that is not in the link', () => {
    const additions = fc.array(fc.tuple(fc.nat(), fc.constantFrom('add' as const)), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(documents(), additions, fc.boolean(), (model, places, hasOthers) => {
        const mutations = places.map(([where, how]) => ({
          where,
          how,
          make: () => 'x',
          key: 'zzz',
        }));
        const others = hasOthers ? { other: { a: 1 }, tool: { b: { c: [] } }, z: 'z' } : {};
        const document = mutate(model.document, mutations) as object;
        const text = tomlOf({ ...others, ...document });
        const shared = share(text, model.options);
        const [before, after] = [parse(text), parse(shared?.text ?? '')];
        const { masked = [], shortened = [], dropped = [] } = shared ?? {};
        const named = [...masked.map(({ place }) => place), ...shortened, ...dropped];
        expect(named.filter((place) => !isIn(before, place))).toEqual([]);
        const silent = valuesIn(before).filter((place) => {
          return !isIn(after, place) && !dropped.some((one) => `${place}/`.startsWith(`${one}/`));
        });
        expect(silent).toEqual([]);
      }),
      runs(150),
    );
  });

  test.each([
    ['a = 1 # b', true],
    ['a = "#"', false],
    ["a = '#\\'", false],
    ['a = "\\"#"', false],
    ['a = "\\\\"#"', true],
    ['a = """\n#\\""""""', false],
    ['a = """#"""""\nb = "#"', false],
    ["a = '''#''''\n#", true],
    ['"#" = 1\n[\'##\']', false],
    ['a = [ # b\n]', true],
    ['', false],
  ])('%j has a comment: %s', (text, comments) => {
    expect(share(text, {})?.comments).toBe(comments);
  });
});
