import { createHash } from 'node:crypto';
import type { Host } from '../../src/cli/host.js';
import * as pages from '../../src/explain/index.js';
import { tokenize } from '../../src/cli/node/tokenize.js';

/** A host whose whole disk is these files, by their paths. */
export function memoryHost(files: Map<string, string>, env: Host['env'] = {}): Host {
  const missing = () => Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
  const below = (folder: string) =>
    [...files.keys()].filter((file) => file.startsWith(`${folder}/`));
  return {
    tokenize,
    exists: (path) => files.has(path) || below(path).length > 0,
    isFolder: (path) => below(path).length > 0,
    readText(path) {
      const text = files.get(path);
      if (text === undefined) throw missing();
      return text;
    },
    writeText: (path, text) => void files.set(path, text),
    replaceFile: (path, text) => void files.set(path, text),
    isPlainFile: (path) => files.has(path),
    listFolder: (path) => below(path).map((file) => file.slice(path.length + 1)),
    makeFolder: () => {},
    removeFile(path) {
      if (!files.delete(path)) throw missing();
    },
    isSameFile: (one, other) => one === other,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    env,
    pages: () => pages,
    color: false,
    productColor: false,
    version: () => '0.0.0',
  };
}
