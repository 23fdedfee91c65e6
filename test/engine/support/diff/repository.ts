import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { extensionDirectory, version } from '../environment.js';
import { freshFolder } from '../folder.js';

/** A new repository of extensions in a folder, as INSTALL takes it, with one extension in it. */
export function repositoryOf(extension: string): string {
  const repository = freshFolder();
  const [platform = ''] = readdirSync(join(extensionDirectory, `v${version}`));
  const place = join(`v${version}`, platform);
  mkdirSync(join(repository, place), { recursive: true });
  const file = join(place, `${extension}.duckdb_extension`);
  const zipped = gzipSync(readFileSync(join(extensionDirectory, file)), { level: 1 });
  writeFileSync(join(repository, `${file}.gz`), zipped);
  return repository;
}
