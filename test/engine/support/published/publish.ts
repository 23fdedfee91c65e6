import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { attach, load } from '../by-hand.js';
import { runInVersion } from '../diff/other-version.js';
import { authority } from '../door/certificate.js';
import { trusting } from '../door/trust.js';
import { fill } from '../numbers.js';
import { version } from '../environment.js';
import { quote } from '../quote.js';
import { openTestSite, type Site, type SiteOptions } from './site.js';

/** What is published, and where its readers find it. */
export interface Publication {
  /** The version that makes it, and so the format of its catalog. */
  readonly madeBy: string;
  /** The folder that is published: the catalog is `lake.ducklake` there, the data lie in `data`. */
  readonly folder: string;
  /** The URL of that folder, without a slash at the end. */
  readonly url: string;
}

/** The ways to make a lake that others read where it is published; each gives the statements. */
export const waysToPublish = {
  /** The catalog knows the URLs from the start, and files that are there are added to it. */
  'files added': ({ folder, url }) => [
    `COPY (SELECT range AS number FROM range(100)) TO ${quote(join(folder, 'data/numbers.parquet'))}`,
    attach(join(folder, 'lake.ducklake'), 'lake', { data_path: `${url}/data/` }),
    'CREATE TABLE lake.numbers (number BIGINT)',
    `CALL ducklake_add_data_files('lake', 'numbers', ${quote(`${url}/data/numbers.parquet`)})`,
    'DETACH lake',
  ],
  /** A lake like any other, whose catalog is then told where its data will be. */
  'data path set': ({ folder, url }) => [
    attach(join(folder, 'lake.ducklake'), 'lake', { data_path: join(folder, 'data/') }),
    fill('lake'),
    'DETACH lake',
    `ATTACH ${quote(join(folder, 'lake.ducklake'))} AS catalog`,
    `UPDATE catalog.ducklake_metadata SET value = ${quote(`${url}/data/`)} WHERE key = 'data_path'`,
    'DETACH catalog',
  ],
} as const satisfies Readonly<Record<string, (publication: Publication) => readonly string[]>>;

export type WayToPublish = keyof typeof waysToPublish;

/** Makes a lake with a table `numbers` of the numbers below 100, all in files, in a process of its own. */
export async function publish(publication: Publication, way: WayToPublish): Promise<void> {
  const { madeBy, folder } = publication;
  mkdirSync(join(folder, 'data'), { recursive: true });
  const extensions = load('ducklake', 'httpfs');
  await runInVersion(madeBy, [
    ...extensions,
    ...trusting(authority, madeBy),
    ...waysToPublish[way](publication),
  ]);
}

/** A site with a published lake, at `lakeOf(site)`. */
export async function publishedSite(
  {
    madeBy = version,
    way = 'data path set',
  }: Partial<Pick<Publication, 'madeBy'>> & { way?: WayToPublish } = {},
  options: SiteOptions = {},
): Promise<Site> {
  const site = await openTestSite(options);
  await publish({ madeBy, folder: site.folder, url: site.url }, way);
  return site;
}
