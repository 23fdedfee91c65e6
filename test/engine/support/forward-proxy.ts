import { createServer, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface ForwardProxy {
  readonly address: string;
  /** How many requests came by. */
  passed(): number;
}

/** A proxy for plain HTTP, which hands every request on. */
export async function forwardProxy(): Promise<ForwardProxy> {
  let passed = 0;
  const server = createServer((request, response) => {
    passed += 1;
    const { method, headers, url = '' } = request;
    const onward = sendRequest(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, passed: () => passed };
}
