import * as http from 'node:http';
import * as https from 'node:https';
import { setting } from '../environment.js';
import { telling } from './policy.js';
import { signatureOf, type SignedText } from './signature.js';

/** The store behind every door. */
export const store = new URL(setting('LAKEPLAN_S3_ENDPOINT'));
const keyId = setting('LAKEPLAN_S3_KEY_ID');
const secret = setting('LAKEPLAN_S3_SECRET');

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks the store for what came to a door, signed with the store's own key. */
export function askStore(asked: SignedText, content: Buffer): Promise<Answer> {
  const { method, path, query } = asked;
  const { request } = store.protocol === 'https:' ? https : http;
  const { hostname, port } = store;
  const whole = query === '' ? path : `${path}?${query}`;
  const options = { hostname, port, method, path: whole, headers: signedHeaders(asked) };
  return new Promise((resolve, reject) => {
    const onward = request(options, (answer) => {
      const { statusCode: status = 502, headers } = answer;
      bodyOf(answer).then((body) => resolve({ status, headers, body }), reject);
    });
    onward.on('error', reject).end(content);
  });
}

/** The headers of a request with those that say who asks in place of the asker's. */
function signedHeaders(asked: SignedText): http.IncomingHttpHeaders {
  const { authorization: _, [telling.token]: __, connection: ___, ...kept } = asked.headers;
  const date = String(kept['x-amz-date'] ?? now());
  const headers = {
    'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
    ...kept,
    host: store.host,
    'x-amz-date': date,
  };
  const scope = [date.slice(0, 8), 'us-east-1', 's3', 'aws4_request'];
  const names = ['host', 'x-amz-content-sha256', 'x-amz-date'];
  const signature = signatureOf({ ...asked, headers }, { scope, signedHeaders: names }, secret);
  const parts = [
    `Credential=${[keyId, ...scope].join('/')}`,
    `SignedHeaders=${names.join(';')}`,
    `Signature=${signature}`,
  ];
  return { ...headers, authorization: `AWS4-HMAC-SHA256 ${parts.join(', ')}` };
}

export async function bodyOf(message: http.IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** `20260131T235959Z` */
function now(): string {
  return new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
