import { createHash, randomUUID } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { onTestFinished } from 'vitest';
import { setting } from './environment.js';

const endpoint = new URL(setting('LAKEPLAN_S3_ENDPOINT'));

/** The S3 server under test, in the words of a DuckDB secret. */
export const objectStore = {
  endpoint: endpoint.host,
  useSsl: endpoint.protocol === 'https:',
  keyId: setting('LAKEPLAN_S3_KEY_ID'),
  secret: setting('LAKEPLAN_S3_SECRET'),
  region: 'us-east-1',
};

const client = new AwsClient({
  accessKeyId: objectStore.keyId,
  secretAccessKey: objectStore.secret,
  region: objectStore.region,
  service: 's3',
});

interface Content {
  readonly body: string;
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

/** Lets everyone do everything with a bucket's objects, without a key too. */
export async function openToEveryone(bucket: string): Promise<void> {
  const statement = {
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:*',
    Resource: `arn:aws:s3:::${bucket}/*`,
  };
  const policy = { Version: '2012-10-17', Statement: [statement] };
  await request('PUT', `/${bucket}?policy`, { body: JSON.stringify(policy) });
}

/** The keys of a bucket's objects that begin with `prefix`, of the first thousand. */
export async function listObjects(bucket: string, prefix = ''): Promise<readonly string[]> {
  const query = new URLSearchParams({ 'list-type': '2', 'encoding-type': 'url', prefix });
  const listing = await request('GET', `/${bucket}?${query.toString()}`);
  return [...listing.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key = '']) =>
    decodeURIComponent(key.replaceAll('+', ' ')),
  );
}
