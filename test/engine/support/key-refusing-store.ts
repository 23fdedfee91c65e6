import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** An object store that knows nobody: it answers as S3 does, with the key it was shown in its answer. */
export async function keyRefusingStore(): Promise<string> {
  const server = createServer(({ headers }, response) => {
    const [, keyId = ''] = /Credential=([^/]*)/.exec(headers.authorization ?? '') ?? [];
    response.writeHead(403, { 'Content-Type': 'application/xml' });
    response.end(`<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>InvalidAccessKeyId</Code><Message>The AWS Access Key Id you provided does not exist in our records.</Message><AWSAccessKeyId>${keyId}</AWSAccessKeyId><RequestId>1</RequestId></Error>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `127.0.0.1:${port}`;
}
