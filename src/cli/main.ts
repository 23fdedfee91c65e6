#!/usr/bin/env node
import process from 'node:process';
import { host } from './node/host.js';
import { print } from './node/streams.js';
import { run } from './run.js';

const { stdout, stderr, exitCode } = run(process.argv.slice(2), host);
process.exitCode = exitCode;
print(2, stderr);
try {
  print(1, stdout);
} catch {
  print(2, 'lakeplan: standard output cannot be written\n');
  process.exitCode = 2;
}
