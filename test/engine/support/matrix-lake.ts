import { describe } from 'vitest';
import { compileToml } from '../../../src/toml.js';
import { compiled, extensionsOf, inlineStatements } from './emitted.js';
import { version } from './environment.js';
import { onlyExtensions } from './extensions.js';
import { freshFolder } from './folder.js';
import { catalogsUnderTest, type FreshCatalog } from './matrix-catalogs.js';
import { storagesUnderTest, type FreshStorage } from './matrix-storages.js';

/** The alias of every lake of the matrix. */
export const alias = 'The Lake';

/** Makes a lake of one combination, configured in TOML and compiled for the version under test. */
export type FreshLake = () => ReturnType<typeof freshLake>;

/** Describes every combination of a catalog and a storage. */
export function describeCombinations(prove: (freshLake: FreshLake) => void): void {
  for (const [metadata, freshCatalog] of Object.entries(catalogsUnderTest)) {
    for (const [storage, freshStorage] of Object.entries(storagesUnderTest)) {
      describe(`${metadata} + ${storage}`, () =>
        prove(() => freshLake(freshCatalog, freshStorage)));
    }
  }
}

/** A lake of one combination; its credentials are also in `env`, by the names that the configuration has for them. */
export async function freshLake(freshCatalog: FreshCatalog, freshStorage: FreshStorage) {
  const folder = freshFolder();
  const [catalog, storage] = [await freshCatalog(folder), await freshStorage(folder)];
  const text = `[lakes.sales]\nalias = ${JSON.stringify(alias)}
[lakes.sales.attach_options]\n${catalog.attachOptions}
[lakes.sales.catalog]\n${catalog.table}
[lakes.sales.storage]\n${storage.table}\n`;
  const env = { ...catalog.env, ...storage.env };
  const { plan, values } = compiled(compileToml(text, { env, target: version }));
  const statements = inlineStatements({ plan, values });
  const extensionDirectory = onlyExtensions(extensionsOf(plan));
  return { catalog, storage, plan, values, env, statements, options: { extensionDirectory } };
}
