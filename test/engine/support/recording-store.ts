import * as http from 'node:http';
import * as https from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { objectStore } from './object-store.js';

/** What a request to the store said of who asked. */
export interface Call {
  readonly method: string;
  /** `/bucket/key`, decoded, without the query. */
  readonly path: string;
  readonly keyId: string;
  readonly region: string;
}

export interface RecordingStore {
  readonly endpoint: string;
  readonly calls: readonly Call[];
}

/** The store under test behind a door that writes down with which key each object was asked for. */
export async function recordingStore(): Promise<RecordingStore> {
  const calls: Call[] = [];
  const { request } = objectStore.useSsl ? https : http;
  const [host, port] = objectStore.endpoint.split(':');
  const server = http.createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const [, keyId = '', region = ''] =
      /Credential=([^/]*)\/\d+\/([^/]*)/.exec(headers.authorization ?? '') ?? [];
    calls.push({ method, path: decodeURIComponent(url.replace(/\?.*/, '')), keyId, region });
    const forward = request({ host, port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    forward.on('error', () => outgoing.destroy());
    incoming.pipe(forward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}
