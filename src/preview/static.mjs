import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves the files of one folder below a path, on a port of this machine; 0 takes a free one. */
export async function serveFolder(folder, path = '/', port = 0) {
  const server = createServer(async ({ url = '/' }, response) => {
    const [asked] = url.split(/[?#]/, 1);
    const name = asked.startsWith(path) ? asked.slice(path.length) || 'index.html' : '';
    // Plain names only: nothing above the folder, and nothing below it either.
    const file = /^[\w-]+\.\w+$/.test(name) ? join(folder, name) : undefined;
    try {
      if (file === undefined) throw new Error('not found');
      const content = await readFile(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: chosen } = server.address();
  return { address: `http://127.0.0.1:${chosen}${path}`, close: () => server.close() };
}
