import { execFileSync } from 'node:child_process';
import { execPath } from 'node:process';
import { median } from './measure.mjs';

const count = 10_000;
const script = new URL('many.mjs', import.meta.url).pathname;

/** The peak of the heap while 10,000 lakes become SQL, above the document, over the heap of the document alone. */
export function peakHeap(runs = 5) {
  const samples = Array.from({ length: runs }, () => {
    const options = ['--expose-gc', '--trace-gc'];
    const printed = execFileSync(execPath, [...options, script, String(count)], {
      encoding: 'utf8',
    });
    const [, document, during] = /document: (\{.*\})\n(.*)/s.exec(printed);
    const { size, heapUsed } = JSON.parse(document);
    return { peak: Math.max(...peaksIn(during)) - heapUsed, size };
  });
  return {
    what: `peak heap of ${count.toLocaleString('en')} lakes`,
    against: 'heap of the document',
    time: mega(median(samples.map(({ peak }) => peak))),
    base: mega(median(samples.map(({ size }) => size))),
    ratios: samples.map(({ peak, size }) => peak / size).sort((a, b) => a - b),
  };
}

/** What the collector found each time it began, in bytes. */
function peaksIn(trace) {
  const found = trace.matchAll(/(?:Scavenge|Mark-Compact).*? ([\d.]+) \(/g);
  return Array.from(found, ([, megabytes]) => Number(megabytes) * 2 ** 20);
}

const mega = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
