import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves the files of one folder to this machine alone. */
export async function serveFolder(folder, { path = '/', port = 0, read } = {}) {
  const server = createServer(async ({ url = '/' }, response) => {
    const [asked] = url.split(/[?#]/, 1);
    const name = asked.startsWith(path) ? asked.slice(path.length) || 'index.html' : '';
    try {
      const content = await contentOf(folder, name, read);
      const type = types[extname(name)] ?? 'text/plain';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
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

async function contentOf(folder, name, read) {
  // Plain names only: nothing above the folder, and nothing below it either.
  if (!/^[\w-]+\.\w+$/.test(name)) throw new Error('not found');
  const content = await readFile(join(folder, name));
  if (name !== 'index.html' || read === undefined) return content;
  return openedWith(content.toString(), await read());
}

/** The page with the text in it as data, which no browser runs. */
function openedWith(html, text) {
  // Without `<` nothing in it can end the element.
  const data = JSON.stringify(text).replaceAll('<', '\\u003c');
  const element = `<script type="application/json" id="configuration">${data}</script>`;
  return html.replace('<script ', () => `${element}\n    <script `);
}
