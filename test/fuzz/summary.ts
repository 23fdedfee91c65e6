import { createSample } from './sample.js';
import type { Report } from './fuzz.js';

/** What was run and what was found, for people. */
export function describeReport(report: Report, seed: number, seconds: number): string {
  const { documents, markers, searched, ways, besides, kinds, codes, finds } = report;
  const runs = Object.values(ways).reduce((sum, times) => sum + times, 0);
  const parts = [
    `${documents} documents of seed ${seed}, ${markers} markers, ${runs} runs, ${searched} characters searched in ${seconds.toFixed(0)} s`,
    table('documents', kinds),
    table('commands and functions', ways),
    table('with', besides),
    table('codes', codes),
    Object.keys(finds).length === 0 ? 'nothing found' : describeFinds(finds, seed),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(title: string, counts: Readonly<Record<string, number>>): string {
  const rows = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
  return [`${title}: ${rows.length}`, ...rows.map(([name, times]) => `  ${name}: ${times}`)].join(
    '\n',
  );
}

/** The first find of each kind, and the first document with one. */
function describeFinds(finds: Report['finds'], seed: number): string {
  const kinds = Object.entries(finds).sort(([, a], [, b]) => a.document - b.document);
  const shown = kinds.map(([kind, { document, around, times }]) => {
    return `${kind}, document ${document}, ${times} times\n${around}`;
  });
  const number = kinds[0]?.[1].document ?? 0;
  const { text } = createSample(seed, number);
  return [`FOUND, of ${kinds.length} kinds`, ...shown, `document ${number}:`, text].join('\n\n');
}
