// A process of its own: reads one JSON object from standard input, runs its statements on a new
// instance and prints the rows of each as JSON.
import { text } from 'node:stream/consumers';
import process from 'node:process';
import { openInstance } from './instance.mjs';

/** @type {import('./instance.mjs').InstanceOptions & { statements: import('./instance.mjs').Statement[] }} */
const { statements, ...options } = JSON.parse(await text(process.stdin));

try {
  const instance = await openInstance(options);
  const rows = await instance.run(statements).finally(() => instance.close());
  process.stdout.write(JSON.stringify(rows));
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
