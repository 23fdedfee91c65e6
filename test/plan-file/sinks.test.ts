import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../src/diagnostic/diagnostic.js';
import { sinks } from '../../src/plan-file/sinks.js';
import { textsIn } from '../../src/plan-file/texts.js';
import { compiled } from '../support/compiled.js';
import { documents } from '../support/model/document.js';
import { runs } from '../support/runs.js';

/** The words of lakeplan's own that stand in nodes; the schema of plans knows every one. */
const words = ['kind', 'action', 'host', 'in'];

/** All texts in a value, however deep: found by another way than the one under test. */
function allTexts(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return words.includes(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const isRecord = ['parameters', 'options', 'map', 'connection'].includes(key);
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(isRecord ? [name] : []),
    ...allTexts(inner, isRecord ? '' : Array.isArray(value) ? key : name),
  ]);
}

test('every text of every plan is at a place that has a guard', () => {
  fc.assert(
    fc.property(documents(), (model) => {
      const { target, use, nodes } = compiled(model).plan;
      const parts = [
        ...textsIn({ target, use }, 'plan'),
        ...nodes.flatMap((node) => [...textsIn(node, node.kind)]),
      ];
      const guarded = parts.filter(
        ({ place, value }) => place in sinks && typeof value === 'string',
      );
      const texts = [...allTexts({ target, use }), ...nodes.flatMap((node) => allTexts(node))];
      expect(guarded.map(({ value }) => String(value)).sort(compareText)).toEqual(
        [...texts].sort(compareText),
      );
    }),
    runs(150),
  );
});
