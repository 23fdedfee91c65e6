import { createHash, randomUUID } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { onTestFinished } from 'vitest';
import { setting } from './environment.js';
import { suiteDoor, suiteIdentity } from './suite-door.js';

/** The S3 server under test, in the words of a DuckDB secret. */
export const objectStore = {
  endpoint: suiteDoor.address,
  useSsl: false,
  ...suiteIdentity,
};

// What a test itself asks goes past the door.
const endpoint = new URL(setting('LAKEPLAN_S3_ENDPOINT'));
const client = new AwsClient({
  accessKeyId: setting('LAKEPLAN_S3_KEY_ID'),
  secretAccessKey: setting('LAKEPLAN_S3_SECRET'),
  region: objectStore.region,
  service: 's3',
});

interface Content {
  readonly body: string | Buffer<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

async function request(method: string, path: string, content?: Content): Promise<string> {
  const response = await client.fetch(new URL(path, endpoint).href, { method, ...content });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer}`);
  return answer;
}

/** Creates an empty bucket; it is emptied and removed when the test ends. */
export async function freshBucket(bucket = `lakeplan-${randomUUID()}`): Promise<string> {
  await request('PUT', `/${bucket}`);
  onTestFinished(async () => {
    await removeObjects(bucket, await listObjects(bucket));
    await request('DELETE', `/${bucket}`);
  });
  return bucket;
}

/** Puts an object there. */
export async function putObject(bucket: string, key: string, body: Buffer<ArrayBuffer>) {
  await request('PUT', `/${bucket}/${key}`, { body });
}

/** By a list, not by URLs: those cannot hold a key such as `a/../b`. */
async function removeObjects(bucket: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const inXml = (text: string) =>
    text.replaceAll(/[^\w/.-]/gu, (one) => `&#${one.codePointAt(0)};`);
  const objects = keys.map((key) => `<Object><Key>${inXml(key)}</Key></Object>`).join('');
  const body = `<Delete>${objects}</Delete>`;
  const md5 = createHash('md5').update(body).digest('base64');
  await request('POST', `/${bucket}?delete`, { body, headers: { 'Content-MD5': md5 } });
}

/** The keys of a bucket's objects that begin with `prefix`, of the first thousand. */
export async function listObjects(bucket: string, prefix = ''): Promise<readonly string[]> {
  const query = new URLSearchParams({ 'list-type': '2', 'encoding-type': 'url', prefix });
  const listing = await request('GET', `/${bucket}?${query.toString()}`);
  return [...listing.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key = '']) =>
    decodeURIComponent(key.replaceAll('+', ' ')),
  );
}
