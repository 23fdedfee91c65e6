// A process of its own: reads one JSON object from standard input, runs its statements on a new
// instance and prints the rows of each as JSON.
import { text } from 'node:stream/consumers';
import process from 'node:process';
import { openInstance, runStatement } from './instance.mjs';

/** @type {import('./instance.mjs').InstanceOptions & { statements: import('./instance.mjs').Statement[] }} */
const { statements, ...options } = JSON.parse(await text(process.stdin));

try {
  const instance = await openInstance(options);
  const connection = await instance.connect();
  const rows = [];
  for (const statement of statements) rows.push(await runStatement(connection, statement));
  connection.closeSync();
  instance.closeSync();
  process.stdout.write(JSON.stringify(rows));
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
