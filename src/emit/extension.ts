import { derivedExtensions, repositories } from '../engine/extensions.js';
import type { ExtensionNode } from '../plan/nodes.js';
import { quoteIdentifier, quoteString } from './quote.js';

/** Whether extensions are installed and loaded, only loaded (offline), or left to the caller. */
export type ExtensionMode = 'install' | 'load' | 'omit';

const bareNames: readonly string[] = derivedExtensions;

export function emitExtension(
  { name, repository }: ExtensionNode,
  mode: ExtensionMode,
): readonly string[] {
  const extension = bareNames.includes(name) ? name : quoteIdentifier(name);
  const load = `LOAD ${extension}`;
  if (mode === 'omit') return [];
  if (mode === 'load') return [load];
  return [
    `INSTALL ${extension}${repository === undefined ? '' : ` FROM ${emitRepository(repository)}`}`,
    load,
  ];
}

function emitRepository(repository: string): string {
  return repositories.includes(repository) ? repository : quoteString(repository);
}
