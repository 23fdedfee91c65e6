import type { PlanNode } from 'lakeplan';
import {
  child,
  compareText,
  createReport,
  findLakes,
  isTable,
  locate,
  PathTree,
  stretchOf,
  widest,
} from 'lakeplan/internal';
import type { Lines } from '../protocol.js';
import type { Compiled } from './compiled.js';

/** Which lines each place of the lakes stands in. */
export interface LineIndex {
  linesOf(node: number): readonly Lines[];
  nodesAt(line: number): readonly number[];
}

interface Entry {
  readonly pointer: string;
  /** What the pointers of all that is in it begin with. */
  readonly below: string;
  readonly first: number;
  readonly last: number;
}

export function createLineIndex({ text, document, plan: { nodes } }: Compiled): LineIndex {
  const entries = entriesOf(text, document);
  const byPlace = [...entries].sort((a, b) => compareText(a.below, b.below));
  const places = byPlace.map(({ below }) => below);
  const comeFrom = nodesByOrigin(nodes);
  return {
    linesOf(node) {
      const origin = widest((nodes[node]?.origin ?? []).map((from) => `${from}/`));
      const found = origin.flatMap((from) => byPlace.slice(...stretchOf(from, places)));
      return merged(found.sort((a, b) => a.first - b.first));
    },
    nodesAt(line) {
      const here = entries.filter(({ first, last }) => first <= line && line <= last);
      const found = new Set(here.flatMap(({ pointer }) => comeFrom.along(pointer).flat()));
      return [...found].sort((a, b) => a - b);
    },
  };
}

/** The indexes of the nodes, by the places they come from. */
function nodesByOrigin(nodes: readonly PlanNode[]): PathTree<number[]> {
  const found = new PathTree<number[]>();
  for (const [index, { origin }] of nodes.entries()) {
    for (const from of origin) (found.at(from).value ??= []).push(index);
  }
  return found;
}

/** Every header and every value of the lakes, in the order of the text. */
function entriesOf(text: string, document: unknown): readonly Entry[] {
  const pointers: string[] = [];
  for (const { pointer, value, database, extensions } of findLakes(document, createReport())) {
    collect(pointer, value, pointers);
    const store = pointer.slice(0, pointer.lastIndexOf('/'));
    if (database !== undefined) pointers.push(`${store}/database`);
    if (extensions !== undefined) pointers.push(extensions.pointer);
  }
  const entries = Array.from(locate(text, pointers), ([pointer, place]) => {
    const spans = [place.key, place.value, place.header].filter((span) => span !== undefined);
    const first = Math.min(...spans.map(({ start }) => start.line));
    return {
      pointer,
      below: `${pointer}/`,
      first,
      last: Math.max(...spans.map(({ end }) => end.line)),
    };
  });
  return entries.filter(({ first }) => Number.isFinite(first)).sort((a, b) => a.first - b.first);
}

function collect(pointer: string, value: unknown, pointers: string[]): void {
  pointers.push(pointer);
  if (!isTable(value)) return;
  for (const key of Object.keys(value)) collect(child(pointer, key), value[key], pointers);
}

/** Lines that follow each other are one stretch. */
function merged(entries: readonly Entry[]): readonly Lines[] {
  const lines: [number, number][] = [];
  for (const { first, last } of entries) {
    const before = lines.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else lines.push([first, last]);
  }
  return lines;
}
