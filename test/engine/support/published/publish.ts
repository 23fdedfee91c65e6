import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { attach, load } from '../by-hand.js';
import { runInVersion } from '../diff/other-version.js';
import { authority } from '../door/certificate.js';
import { trusting } from '../door/trust.js';
import { openTestEngine } from '../engine.js';
import { version } from '../environment.js';
import { fill } from '../numbers.js';
import { quote } from '../quote.js';
import { openTestSite, type Site, type SiteOptions } from './site.js';

/** What is published, and what it says of itself. */
export interface Publication {
  /** The version that makes it, and so the format of its catalog. */
  readonly madeBy: string;
  readonly type: 'duckdb' | 'sqlite';
  /** The folder that is published: the catalog is `lake.ducklake` there, the data lie in `data`. */
  readonly folder: string;
  /** Where the catalog says that the data are, with a slash at the end. */
  readonly data: string;
}

/** The ways to make a lake that others read where it is published; each gives the statements. */
export const waysToPublish = {
  /** The catalog knows the URLs from the start, and files that are there are added to it. */
  'files added': ({ type, folder, data }) => [
    `COPY (SELECT range AS number FROM range(100)) TO ${quote(join(folder, 'data/numbers.parquet'))}`,
    attach(`${type}:${join(folder, 'lake.ducklake')}`, 'lake', { data_path: data }),
    'CREATE TABLE lake.numbers (number BIGINT)',
    `CALL ducklake_add_data_files('lake', 'numbers', ${quote(`${data}numbers.parquet`)})`,
    'DETACH lake',
  ],
  /** A lake like any other, whose catalog is then told where its data will be. */
  'data path set': ({ type, folder, data }) => {
    const file = join(folder, 'lake.ducklake');
    return [
      attach(`${type}:${file}`, 'lake', { data_path: join(folder, 'data/') }),
      fill('lake'),
      'DETACH lake',
      `ATTACH ${quote(file)} AS catalog (TYPE ${type})`,
      `UPDATE catalog.ducklake_metadata SET value = ${quote(data)} WHERE key = 'data_path'`,
      'DETACH catalog',
    ];
  },
} as const satisfies Readonly<Record<string, (publication: Publication) => readonly string[]>>;

export type WayToPublish = keyof typeof waysToPublish;

/** Makes a lake with a table `numbers` of the numbers below 100, all in files. */
export async function publish(publication: Publication, way: WayToPublish): Promise<void> {
  const { madeBy, folder } = publication;
  mkdirSync(join(folder, 'data'), { recursive: true });
  const statements = [
    ...load('ducklake', 'httpfs', 'sqlite'),
    ...trusting(authority, madeBy),
    ...waysToPublish[way](publication),
  ];
  if (madeBy !== version) {
    await runInVersion(madeBy, statements);
    return;
  }
  const engine = await openTestEngine({ trusted: true });
  await engine.runAll(statements);
  await engine.close();
}

/** A site with a published lake, of the version under test and with its data beside it unless something else is said. */
export async function publishedSite(
  { way = 'data path set', ...others }: Partial<Publication> & { readonly way?: WayToPublish } = {},
  options: SiteOptions = {},
): Promise<Site> {
  const site = await openTestSite(options);
  const { folder, url } = site;
  await publish({ madeBy: version, type: 'duckdb', folder, data: `${url}/data/`, ...others }, way);
  return site;
}
