import type { Service } from '../protocol.js';
import { compileText, type Compiled } from './compiled.js';
import { complete } from './complete.js';
import { differences } from './differences.js';
import { createLineIndex, type LineIndex } from './lines.js';
import { share } from './share.js';
import { starter } from './starter.js';

/** lakeplan for one page. It keeps the last text, whose lines are asked for when someone points at them. */
export function createService(): Service {
  let last: Compiled | undefined;
  let lines: LineIndex | undefined;
  const lineIndex = () => (lines ??= last && createLineIndex(last));
  return {
    compile(text, settings) {
      const { output, compiled } = compileText(text, settings);
      last = compiled;
      lines = undefined;
      return output;
    },
    linesOf: (node) => lineIndex()?.linesOf(node) ?? [],
    nodesAt: (line) => lineIndex()?.nodesAt(line) ?? [],
    complete,
    share,
    starter,
    diff: differences,
  };
}
