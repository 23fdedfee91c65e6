import type { Policy } from './policy.js';

/** Where a request goes in the store behind the door. */
export interface Place {
  readonly bucket: string;
  /** `/bucket/key` as it is spelt on the wire. */
  readonly path: string;
}

/** The bucket is the first label of the host, or the first folder of the path; nothing for a host or a path of others. */
export function placeOf(
  host: string,
  path: string,
  { hosts = [], path: root = '' }: Pick<Policy, 'hosts' | 'path'>,
): Place | 'NoSuchHost' | 'NoSuchRoute' {
  const isOwn = hosts.includes(host);
  const own = hosts.find((name) => host.endsWith(`.${name}`));
  if (!isOwn && own === undefined) return 'NoSuchHost';
  if (path !== root && !path.startsWith(`${root}/`)) return 'NoSuchRoute';
  const inner = path.slice(root.length) || '/';
  if (isOwn) return { bucket: decodeURIComponent(inner.split('/')[1] ?? ''), path: inner };
  const bucket = host.slice(0, -`.${own}`.length);
  return { bucket, path: `/${bucket}${inner}` };
}

/** All that a request is about, as `bucket/key`. */
export function placesOf({ bucket, path }: Place, query: string, body: Buffer): readonly string[] {
  const asked = new URLSearchParams(query);
  if (asked.has('delete')) return keysIn(body).map((key) => `${bucket}/${key}`);
  const key = decodeURIComponent(path.split('/').slice(2).join('/'));
  return [`${bucket}/${key === '' ? (asked.get('prefix') ?? '') : key}`];
}

/** The keys of a bulk delete. */
function keysIn(body: Buffer): readonly string[] {
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  };
  return [...body.toString().matchAll(/<Key>(.*?)<\/Key>/gs)].map(([, text = '']) =>
    text.replaceAll(
      /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
      (_, hex?: string, decimal?: string, name = '') =>
        hex === undefined && decimal === undefined
          ? (named[name as string] ?? '')
          : String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    ),
  );
}
