import { openInstance, type Instance } from '../ground/instance.mjs';
import { extensionDirectory, version } from './environment.js';

/** DuckDB's own parser, which runs nothing. */
export type Parser = Pick<Instance, 'count' | 'close'>;

export function openParser(): Promise<Parser> {
  return openInstance({ version, extensionDirectory });
}
