import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { extensions } from '../ground/versions.mjs';
import { extensionDirectory, version } from './environment.js';
import { freshFolder } from './folder.js';

/**
 * An extension directory with only these extensions. ATTACH loads what it finds there whatever the
 * settings say, so only this shows that a plan names every extension it needs.
 *
 * @param names As INSTALL takes them.
 */
export function onlyExtensions(names: readonly string[]): string {
  const folder = freshFolder();
  const [platform = ''] = readdirSync(join(extensionDirectory, `v${version}`));
  const place = join(`v${version}`, platform);
  mkdirSync(join(folder, place), { recursive: true });
  for (const [filed, published] of Object.entries(extensions)) {
    if (!names.includes(published)) continue;
    const file = join(place, `${filed}.duckdb_extension`);
    symlinkSync(join(extensionDirectory, file), join(folder, file));
  }
  return folder;
}
