import { AwsClient } from 'aws4fetch';
import { describe, expect, it } from 'vitest';
import { openTestDoor, type DoorOptions } from '../../support/door/door.js';
import { freshBucket, listObjects } from '../../support/object-store.js';

const policyFor = (bucket: string, others: Partial<DoorOptions> = {}): DoorOptions => ({
  identities: {
    'key-one': { secret: 'secret-one', places: [`${bucket}/one/`] },
    'key-two': { secret: 'secret-two', tokens: ['token-two'], places: [`${bucket}/two/`] },
  },
  anonymous: [`${bucket}/public/`],
  regions: ['eu-west-1'],
  ...others,
});

const one = {
  accessKeyId: 'key-one',
  secretAccessKey: 'secret-one',
  region: 'eu-west-1',
  service: 's3',
};
const two = { ...one, accessKeyId: 'key-two', secretAccessKey: 'secret-two' };

interface Request {
  readonly as?: typeof one & { readonly sessionToken?: string };
  readonly method?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly root?: string;
}

/** What another client than the engine, which signs by itself, is answered. */
async function asked(
  { as, method = 'PUT', key = 'one/a', headers = {}, body = 'text', root }: Request,
  others: Partial<DoorOptions> = {},
): Promise<string> {
  const bucket = await freshBucket();
  const door = await openTestDoor(policyFor(bucket, others));
  const url = `http://${door.address}${root ?? others.path ?? ''}/${bucket}/${key}`;
  const init = { method, headers, ...(method === 'GET' ? {} : { body }) };
  const answer = await (as === undefined ? fetch(url, init) : new AwsClient(as).fetch(url, init));
  const text = await answer.text();
  expect(door.visits).toHaveLength(1);
  return `${answer.status} ${/<Code>(.*?)<\/Code>/.exec(text)?.[1] ?? ''}`.trim();
}

const bulk = (...keys: readonly string[]) =>
  `<Delete>${keys.map((key) => `<Object><Key>${key}</Key></Object>`).join('')}</Delete>`;

const kms = { 'x-amz-server-side-encryption-aws-kms-key-id': 'alias/key' };

/** What is asked, what is answered, and what the policy has beside. */
const cases: readonly (readonly [string, Request, string, Partial<DoorOptions>?])[] = [
  ['its own place', { as: one }, '200'],
  [
    'its own place, with its token',
    { as: { ...two, sessionToken: 'token-two' }, key: 'two/a' },
    '200',
  ],
  ['a name that needs encoding', { as: one, key: "one/a%20b'%C3%BC%2B%28c%29" }, '200'],
  [
    'a listing of its own place',
    { as: one, method: 'GET', key: '?list-type=2&prefix=one%2F' },
    '200',
  ],
  [
    'a bulk delete of its own',
    { as: one, method: 'POST', key: '?delete', body: bulk('one/a', 'one&#47;b') },
    '200',
  ],
  ['a public place, unsigned', { key: 'public/a' }, '200'],
  ['under a path', { as: one }, '200', { path: '/storage/v1/s3' }],
  ['an unknown key', { as: { ...one, accessKeyId: 'key' } }, '403 InvalidAccessKeyId'],
  [
    'a wrong secret',
    { as: { ...one, secretAccessKey: 'secret-two' } },
    '403 SignatureDoesNotMatch',
  ],
  ['another region', { as: { ...one, region: 'us-east-1' } }, '403 AuthorizationHeaderMalformed'],
  ['a token nobody asked for', { as: { ...one, sessionToken: 'token' } }, '403 UnexpectedToken'],
  ['a missing token', { as: two, key: 'two/a' }, '403 UnexpectedToken'],
  ['a KMS key nobody asked for', { as: one, headers: kms }, '403 UnexpectedKmsKey'],
  [
    'a payer nobody asked for',
    { as: one, headers: { 'x-amz-request-payer': 'requester' } },
    '403 UnexpectedPayer',
  ],
  ["another's place", { as: one, key: 'two/a' }, '403 AccessDenied'],
  [
    "a listing of another's place",
    { as: one, method: 'GET', key: '?list-type=2&prefix=two%2F' },
    '403 AccessDenied',
  ],
  ['a listing of everything', { as: one, method: 'GET', key: '?list-type=2' }, '403 AccessDenied'],
  [
    "a bulk delete with another's",
    { as: one, method: 'POST', key: '?delete', body: bulk('one/a', 'tw&#111;/a') },
    '403 AccessDenied',
  ],
  ['a private place, unsigned', {}, '403 AccessDenied'],
  [
    'outside its path',
    { as: one, root: '/storage/v1' },
    '404 NoSuchRoute',
    { path: '/storage/v1/s3' },
  ],
  ['another host', { as: one }, '404 NoSuchHost', { hosts: ['store.test'] }],
];

describe('doors: S3', () => {
  for (const [title, request, answer, policy] of cases) {
    it(title, async () => {
      expect(await asked(request, policy)).toBe(answer);
    });
  }

  it('refuses what was changed on the way', async () => {
    const bucket = await freshBucket();
    const door = await openTestDoor(policyFor(bucket));
    const url = `http://${door.address}/${bucket}/one/a`;
    const signed = await new AwsClient(one).sign(url, {
      method: 'PUT',
      body: 'text',
      headers: {
        'x-amz-content-sha256': '982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1',
      },
    });
    const headers = signed.headers;
    const answers = [];
    for (const [to, body] of [
      [`${url}2`, 'text'],
      [`${url}?tagging`, 'text'],
      [url, 'other'],
      [url, 'text'],
    ] as const) {
      answers.push((await fetch(to, { method: 'PUT', headers, body })).status);
    }
    expect(answers).toEqual([403, 403, 403, 200]);
    expect(await listObjects(bucket)).toEqual(['one/a']);
  });
});
