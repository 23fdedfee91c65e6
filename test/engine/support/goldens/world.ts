import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { setting } from '../environment.js';
import { freshFolder } from '../folder.js';
import { forwardProxy, type ForwardProxy } from '../forward-proxy.js';
import { freshBucket } from '../object-store.js';
import { freshDatabase } from '../postgres.js';
import { leaveOpen } from '../suite-door.js';

/** What a golden's paths, buckets and databases are bound to. */
export interface World {
  /** The folder in place of the file system's root, the home and the working directory. */
  readonly root: string;
  readonly proxy: ForwardProxy;
  /** The bucket in place of a configured one: its name, and something that makes it nobody else's. */
  bucket(name: string): string;
  database(name: string): string;
  /** Writes a file that only its owner reads. */
  readonly file: (name: string, text: string) => string;
  /** Makes the buckets and databases that were named; the buckets for everyone, where there are no keys. */
  make(options: { readonly keys: boolean }): Promise<void>;
}

/** Opens a world; what is in it goes when the test ends. */
export async function openWorld(): Promise<World> {
  const root = freshFolder();
  const before = process.cwd();
  process.chdir(root);
  onTestFinished(() => process.chdir(before));
  const suffix = randomUUID().slice(0, 8);
  const buckets = new Set<string>();
  const databases = new Set<string>();
  const named = (names: Set<string>, name: string) => {
    names.add(name);
    return name;
  };
  return {
    root,
    proxy: await forwardProxy(),
    bucket: (name) => named(buckets, `${name}-${suffix}`),
    database: (name) => named(databases, `${name}_${suffix}`),
    file: (name, text) => {
      const path = join(root, name);
      writeFileSync(path, text, { mode: 0o600 });
      return path;
    },
    async make({ keys }) {
      for (const bucket of buckets) {
        await freshBucket(bucket);
        if (!keys) leaveOpen(bucket);
      }
      for (const database of databases) await freshDatabase(database);
    },
  };
}

const server = new URL(setting('LAKEPLAN_POSTGRES_URL'));

/** The PostgreSQL server under test. */
export const postgresServer = {
  host: server.hostname,
  port: Number(server.port || 5432),
  user: decodeURIComponent(server.username),
  password: decodeURIComponent(server.password),
  url: server.href,
};
