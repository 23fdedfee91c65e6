import * as http from 'node:http';
import * as https from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { store } from '../door/upstream.js';

export interface ObservedStore {
  readonly endpoint: string;
  /** What was asked for, with all that was said in doing so. */
  readonly requests: readonly Observed[];
}

interface Observed {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
}

/**
 * The store under test behind a door without TLS that writes down each request. With `buckets` it is another server:
 * what is asked for in the first bucket is in the second.
 */
export async function observedStore(buckets?: readonly [string, string]): Promise<ObservedStore> {
  const requests: Observed[] = [];
  const { request } = store.protocol === 'https:' ? https : http;
  const { hostname, port } = store;
  const server = http.createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    requests.push({ method, url, headers });
    const path = buckets === undefined ? url : url.replace(`/${buckets[0]}`, `/${buckets[1]}`);
    const forward = request({ hostname, port, method, path, headers }, (answer) => {
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
  return { endpoint: `127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
