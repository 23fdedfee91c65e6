import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readArguments } from '../../src/preview/bin/arguments.mjs';
import { serveFolder, type Serving } from '../../src/preview/bin/static.mjs';

describe('the command line', () => {
  test.each([
    [[], {}, { asks: 'page', file: undefined, port: 0 }],
    [[], { PORT: '8080' }, { asks: 'page', file: undefined, port: 8080 }],
    [
      ['lake.toml', '--port', '81'],
      { PORT: '8080' },
      { asks: 'page', file: 'lake.toml', port: 81 },
    ],
    [['--port=0', '--', '--port'], {}, { asks: 'page', file: '--port', port: 0 }],
    [['-h'], {}, { asks: 'help' }],
    [['a', '--help', '--version'], {}, { asks: 'help' }],
    [['--version'], {}, { asks: 'version' }],
  ] as const)('%j %j', (args, env, request) => {
    expect(readArguments(args, env)).toEqual(request);
  });

  test.each([
    [['a', 'b'], 'one file'],
    [['--port', 'x'], 'from 0 to 65535'],
    [['--port', '65536'], 'from 0 to 65535'],
    [['--port=-1'], 'from 0 to 65535'],
    [['--port', ''], 'from 0 to 65535'],
    [['--port'], '--port'],
    [['--host', '0.0.0.0'], '--host'],
  ])('takes no %j', (args, message) => {
    const request = readArguments(args, {});
    expect(request.asks).toBe('mistake');
    expect('message' in request && request.message).toContain(message);
  });
});

describe('the server', () => {
  let folder = '';
  let close = () => {};
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lakeplan-serve-'));
    writeFileSync(join(folder, 'index.html'), '<main></main>\n    <script src="a.js"></script>');
    writeFileSync(join(folder, 'a.js'), 'const a = 1;');
  });
  afterEach(() => {
    close();
    rmSync(folder, { recursive: true });
  });

  async function serving(options: Serving): Promise<string> {
    const served = await serveFolder(folder, options);
    ({ close } = served);
    return served.address;
  }

  async function answer(address: string): Promise<readonly [number, string | null, string]> {
    const response = await fetch(address);
    return [response.status, response.headers.get('content-type'), await response.text()];
  }

  test('serves the files of its folder, to this machine', async () => {
    const address = await serving({});
    expect(new URL(address).hostname).toBe('127.0.0.1');
    const [status, type, text] = await answer(`${address}?x#y`);
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).toBe('<main></main>\n    <script src="a.js"></script>');
    expect(await answer(`${address}a.js`)).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'const a = 1;',
    ]);
  });

  test.each(['../secret.txt', '..%2fsecret.txt', '.env', 'b.js', 'page/a.js', 'a.js/'])(
    'serves no %s',
    async (name) => {
      writeFileSync(join(folder, '.env'), 'x');
      expect((await answer(`${await serving({})}${name}`))[0]).toBe(404);
    },
  );

  test('serves nothing outside of its path', async () => {
    const address = await serving({ path: '/0123/' });
    expect((await answer(address))[0]).toBe(200);
    expect((await answer(new URL('/', address).href))[0]).toBe(404);
    expect((await answer(new URL('/a.js', address).href))[0]).toBe(404);
  });

  test('opens the page with a text, which is data and nothing else', async () => {
    let text = '</script><script src="x">\\u003c<!-- $& "\n\u2028';
    const address = await serving({ read: () => Promise.resolve(text) });
    const opened = async () => {
      const [, , html] = await answer(address);
      expect(html.match(/<\/?script/g)).toHaveLength(4);
      const [, data = ''] =
        /<script type="application\/json" id="configuration">([^<]*)<\/script>/.exec(html) ?? [];
      expect(html.indexOf('configuration')).toBeLessThan(html.indexOf('src="a.js"'));
      return JSON.parse(data) as unknown;
    };
    expect(await opened()).toBe(text);
    text = 'changed';
    expect(await opened()).toBe(text);
  });

  test('says that there is no page when the text cannot be read', async () => {
    const address = await serving({ read: () => Promise.reject(new Error('gone')) });
    expect((await answer(address))[0]).toBe(404);
    expect((await answer(`${address}a.js`))[0]).toBe(200);
  });
});
