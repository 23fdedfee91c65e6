import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process, { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addReport, createReport, fuzzDocument, type Report } from './fuzz.js';
import { describeReport } from './summary.js';

/** Every `step`th document from `from` on. */
interface Share {
  readonly seed: number;
  readonly from: number;
  readonly step: number;
  readonly end: number;
}

function runShare({ seed, from, step, end }: Share): Report {
  const report = createReport();
  for (let document = from; document < end; document += step) fuzzDocument(seed, document, report);
  return report;
}

/** Runs the share in a process of its own. */
function inWorker(share: Share): Promise<Report> {
  return new Promise((resolve, reject) => {
    const worker = fork(fileURLToPath(import.meta.url), [JSON.stringify(share)]);
    worker.once('message', (report) => {
      resolve(report as Report);
    });
    worker.once('exit', (code) => {
      reject(new Error(`a worker ended with ${code ?? 'a signal'}`));
    });
  });
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv.slice(2),
    options: { seed: text, runs: text, workers: text, only: text },
  });
  const seed = Number(values.seed ?? 1);
  const only = values.only === undefined ? undefined : Number(values.only);
  const end = only === undefined ? Number(values.runs ?? 10_000) : only + 1;
  const step = only === undefined ? Number(values.workers ?? availableParallelism()) : 1;
  const started = performance.now();
  const shares = Array.from({ length: step }, (_, worker) => {
    return inWorker({ seed, from: (only ?? 0) + worker, step, end });
  });
  const sum = createReport();
  for (const report of await Promise.all(shares)) addReport(sum, report);
  stdout.write(describeReport(sum, seed, (performance.now() - started) / 1000));
  if (Object.keys(sum.finds).length > 0) process.exitCode = 1;
}

const [, , share = ''] = argv;
if (share.startsWith('{')) process.send?.(runShare(JSON.parse(share) as Share));
else await main();
