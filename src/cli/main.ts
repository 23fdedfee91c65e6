#!/usr/bin/env node
import { argv, exit } from 'node:process';
import { main } from './node/program.js';

// At once, since all is written: node would collect garbage first.
void main(argv.slice(2)).then(exit);
