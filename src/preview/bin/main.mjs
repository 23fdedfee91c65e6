#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { readArguments, usage } from './arguments.mjs';
import { serveFolder } from './static.mjs';

const root = join(import.meta.dirname, '..');
const request = readArguments(process.argv.slice(2), process.env);
if (request.asks === 'help') process.stdout.write(usage);
else if (request.asks === 'version') process.stdout.write(`${await version()}\n`);
else if (request.asks === 'mistake') fail(`${request.message}\n\n${usage}`);
else await serve(request);

async function serve({ file, port }) {
  const read = file === undefined ? undefined : () => textOf(file);
  // A file may hold credentials: only who knows the address gets it, not every program that can open the port.
  const path = file === undefined ? '/' : `/${randomBytes(16).toString('hex')}/`;
  try {
    await read?.();
    const { address } = await serveFolder(join(root, 'dist/page'), { path, port, read });
    process.stdout.write(`The preview is at ${address} (Ctrl+C stops it)\n`);
  } catch (error) {
    fail(`${error.message}\n`);
  }
}

async function textOf(file) {
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${file} is not UTF-8`);
  }
}

async function version() {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version;
}

function fail(message) {
  process.stderr.write(`lakeplan-preview: ${message}`);
  process.exitCode = 2;
}
