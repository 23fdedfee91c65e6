/** What is known of the store at an endpoint. */
export interface KnownStore {
  readonly name: string;
  /** The region that requests are signed for. */
  readonly region?: string;
  /** Where the bucket is named, if the store takes it in one way only. */
  readonly style?: 'path' | 'vhost';
}

/** Each way to name a host, with the region where the host says it. */
const stores: readonly (KnownStore & { readonly host: RegExp })[] = [
  {
    name: 'Amazon S3',
    host: /(?:^|\.)s3(?:-fips)?[.-](?:dualstack\.)?([a-z]+(?:-[a-z]+)+-\d)\.(?:vpce\.)?amazonaws\.com(?:\.cn)?$/,
  },
  { name: 'Cloudflare R2', host: /\.r2\.cloudflarestorage\.com$/, region: 'auto', style: 'path' },
  {
    name: 'Google Cloud Storage',
    host: /^storage\.googleapis\.com$/,
    region: 'auto',
    style: 'path',
  },
];

/** The store at an endpoint as a plan holds it: a host, with or without a port and a path. */
export function storeAt(endpoint: string): KnownStore | undefined {
  const [host = ''] = endpoint.toLowerCase().split(/[:/]/, 1);
  for (const { host: form, ...known } of stores) {
    const [found, region] = form.exec(host) ?? [];
    if (found !== undefined) return region === undefined ? known : { ...known, region };
  }
  return undefined;
}
