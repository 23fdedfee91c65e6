import type { Host } from '../host.js';
import type { Folder } from './files.js';

export function openFolder(path: string, host: Host): Folder {
  const read = (name: string): string | undefined => {
    const file = `${path}/${name}`;
    // A snapshot makes no links, and what one leads to may be anything.
    if (!host.isPlainFile(file)) return undefined;
    try {
      return host.readText(file);
    } catch {
      // Not text: whatever it is, it is no file of a snapshot.
      return undefined;
    }
  };
  return { names: host.exists(path) ? host.listFolder(path) : [], read };
}
