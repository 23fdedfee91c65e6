import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { fromCaller } from './from-caller.mjs';
import { cache, suite } from './paths.mjs';
import { pipInstall, python } from './python.mjs';
import { freePort, requireServer, startServer } from './server.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

async function installMoto() {
  const stamp = join(cache, 'python', 'moto-installed');
  if (existsSync(stamp)) return;
  await pipInstall(
    ['--requirement', join(suite, 'requirements.txt')],
    'the S3 server moto could not be installed: mend that, or name a server in LAKEPLAN_S3_ENDPOINT',
  );
  await writeFile(stamp, '');
}

/**
 * Starts an S3 server that keeps everything in memory, unless the caller named one.
 *
 * @returns {Promise<{ endpoint: string, stop?: () => Promise<void> }>}
 */
export async function provideObjectStore() {
  const given = fromCaller('LAKEPLAN_S3_ENDPOINT');
  if (given !== undefined) {
    await requireServer('LAKEPLAN_S3_ENDPOINT', given, given.startsWith('https:') ? 443 : 80);
    return { endpoint: given };
  }

  await installMoto();
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const folder = temporaryFolder('s3');
  const args = ['-m', 'moto.server', '-H', '127.0.0.1', '-p', `${port}`];
  const stop = await startServer(
    { name: 'the S3 server', command: python, args, user: {}, folder },
    () => answers(endpoint),
  );
  return { endpoint, stop };
}

/** @param {string} url @returns {Promise<boolean>} */
function answers(url) {
  return new Promise((resolve) => {
    get(url, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}
