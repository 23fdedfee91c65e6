// Makes SQL of as many lakes as it is told, once, for who looks at the collector from outside.
import { argv, memoryUsage, stdout } from 'node:process';
import { compile, emit, toScript } from '../../dist/index.js';
import { manyLakes } from './texts.mjs';

globalThis.gc();
const before = memoryUsage().heapUsed;
const document = manyLakes(Number(argv[2]));
globalThis.gc();
const { heapUsed } = memoryUsage();
stdout.write(`document: ${JSON.stringify({ size: heapUsed - before, heapUsed })}\n`);
const script = toScript(emit(compile(document).plan).statements);
globalThis.gc();
stdout.write(`${script.length} characters\n`);
