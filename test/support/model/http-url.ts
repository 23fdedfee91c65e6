import * as fc from 'fast-check';
import { hostileText, legal } from '../hostile.js';
import type { RemoteFile } from './backend.js';
import { foldersOf, keyOf } from './location.js';

export { foldersOf };

const notInHost = /[\s\p{Cc}/\\?#@:[\]*{}"'$%]/gu;
/** A password may hold a slash, so that an `@` would be one behind a port. */
const folder = hostileText(/[\p{Cc}/\\?#@[]/gu);

/** The URL of a file, on a host that no other lake has. */
export const httpFile: fc.Arbitrary<(index: number, mark: string) => RemoteFile> = fc
  .record({
    scheme: fc.constantFrom('https', 'https', 'http'),
    host: hostileText(notInHost).map((name) => name.replaceAll(notInHost, '') || 'h'),
    port: fc.constantFrom('', '', ':443', ':8080'),
    folders: fc.array(folder, { maxLength: 3 }),
    name: folder,
  })
  .map(({ scheme, host, port, folders, name }) => (index, mark) => {
    const root = `${scheme}://${mark}${index}${host}${port}/`;
    const all = foldersOf(root, keyOf(folders));
    return { url: legal(`${all.at(-1) ?? ''}${name}.db`), folders: all };
  });
