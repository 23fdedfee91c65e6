#!/usr/bin/env node
import * as node from 'node:module';
import { argv, exit } from 'node:process';

/** From Node 22.8 on: what was compiled is kept in the folder for temporary files, and need not be compiled again. */
interface CompileCache {
  readonly enableCompileCache?: () => void;
}

(node as CompileCache).enableCompileCache?.();
// Only what is loaded from here on comes from the cache.
const { main } = require('./program.cjs') as typeof import('./node/program.js');
// At once, since all is written: node would collect garbage first.
exit(main(argv.slice(2)));
