// Serves the built page on this machine alone: `npm run preview`, with PORT for a port of one's choice.
import { serveFolder } from './static.mjs';
import { join, resolve } from 'node:path';

const folder = join(resolve(import.meta.dirname, '../..'), 'dist/preview/page');
const { address } = await serveFolder(folder, '/', Number(process.env.PORT ?? 0));
console.log(`The preview is at ${address} (end with Ctrl+C); its files are in ${folder}`);
