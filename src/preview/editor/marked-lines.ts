import type { Lines } from '../protocol.js';
import {
  Decoration,
  EditorView,
  RangeSetBuilder,
  StateEffect,
  StateField,
  type DecorationSet,
} from './packages.js';

/** Marks the lines that a statement comes from. */
export const markLines = StateEffect.define<readonly Lines[]>();

const mark = Decoration.line({ class: 'cm-origin' });

/** The marked lines; they move with the text until others are marked. */
export const markedLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marked, { state: { doc }, changes, effects }) {
    for (const effect of effects) {
      if (!effect.is(markLines)) continue;
      const builder = new RangeSetBuilder<Decoration>();
      for (const [first, last] of effect.value) {
        for (let line = first; line <= Math.min(last, doc.lines); line++) {
          const { from } = doc.line(line);
          builder.add(from, from, mark);
        }
      }
      return builder.finish();
    }
    return marked.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});
