import type { ExtensionNode } from '../plan/nodes.js';
import { quoteIdentifier, quoteString } from './quote.js';

/** Whether extensions are installed and loaded, only loaded (offline), or left to the caller. */
export type ExtensionMode = 'install' | 'load' | 'omit';

/** The extensions lakeplan derives from backends; these words need no quotes. */
const ownWords = new Set(['ducklake', 'sqlite', 'postgres', 'httpfs', 'aws', 'motherduck']);

/** DuckDB's own names for repositories. As a string, `FROM 'core'` would be a path. */
const repositoryAliases = new Set([
  'core',
  'core_nightly',
  'community',
  'local_build_debug',
  'local_build_release',
]);

export function emitExtension(
  { name, repository }: ExtensionNode,
  mode: ExtensionMode,
): readonly string[] {
  const extension = ownWords.has(name) ? name : quoteIdentifier(name);
  const load = `LOAD ${extension}`;
  if (mode === 'omit') return [];
  if (mode === 'load') return [load];
  return [
    `INSTALL ${extension}${repository === undefined ? '' : ` FROM ${emitRepository(repository)}`}`,
    load,
  ];
}

function emitRepository(repository: string): string {
  return repositoryAliases.has(repository) ? repository : quoteString(repository);
}
