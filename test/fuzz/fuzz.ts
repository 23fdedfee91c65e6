import { runCommand } from './commands.js';
import { leaksIn, type Output } from './leaks.js';
import { callLibrary } from './library.js';
import { openPage } from './page.js';
import { createSample, type Sample } from './sample.js';

/** The first leak of its kind. */
interface Find {
  /** The number of the document, which with the seed makes it again. */
  readonly document: number;
  readonly around: string;
  times: number;
}

/** What was run, and what was found. */
export interface Report {
  documents: number;
  markers: number;
  /** The characters that were searched. */
  searched: number;
  /** How often each was run. */
  readonly ways: Record<string, number>;
  readonly besides: Record<string, number>;
  readonly kinds: Record<string, number>;
  /** In how many outputs each code was named. */
  readonly codes: Record<string, number>;
  /** By what was shown, and by what showed it. */
  readonly finds: Record<string, Find>;
}

export function createReport(): Report {
  return {
    documents: 0,
    markers: 0,
    searched: 0,
    ways: {},
    besides: {},
    kinds: {},
    codes: {},
    finds: {},
  };
}

/** Runs one document through some commands and through the library. */
export function fuzzDocument(seed: number, document: number, report: Report): void {
  const sample = createSample(seed, document);
  for (const way of [runCommand, callLibrary, openPage]) runWay(way, sample, document, report);
  report.documents++;
  report.markers += sample.markers.all.length;
  count(report.kinds, sample.kind);
}

function runWay(
  way: (sample: Sample) => Output,
  sample: Sample,
  document: number,
  report: Report,
): void {
  let output: Output;
  try {
    output = way(sample);
  } catch (error) {
    const around = error instanceof Error ? (error.stack ?? error.message) : String(error);
    addFind(report, `it threw: ${way.name}`, { document, around, times: 1 });
    return;
  }
  count(report.ways, output.way);
  for (const one of output.besides) count(report.besides, one);
  for (const code of new Set(output.words.match(/(?<=\[)[a-z]+(-[a-z]+)+(?=\])/g))) {
    count(report.codes, code);
  }
  report.searched += output.all.length;
  for (const { place, around } of leaksIn(output, sample.markers.all)) {
    addFind(report, `${place}: ${output.way}`, { document, around, times: 1 });
  }
}

function addFind({ finds }: Report, kind: string, find: Find): void {
  const known = finds[kind];
  if (known === undefined) finds[kind] = find;
  else known.times += find.times;
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** One report of what several did. */
export function addReport(
  sum: Report,
  { ways, besides, kinds, codes, finds, ...rest }: Report,
): void {
  sum.documents += rest.documents;
  sum.markers += rest.markers;
  sum.searched += rest.searched;
  for (const [into, from] of [
    [sum.ways, ways],
    [sum.besides, besides],
    [sum.kinds, kinds],
    [sum.codes, codes],
  ] as const) {
    for (const [name, times] of Object.entries(from)) into[name] = (into[name] ?? 0) + times;
  }
  for (const [kind, find] of Object.entries(finds)) addFind(sum, kind, find);
}
