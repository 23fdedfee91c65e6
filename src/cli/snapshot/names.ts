import { foldName } from '../../engine/names.js';
import { withoutEnd, withoutStart } from '../../engine/paths.js';

/** What hashes a text: SHA-256, as hexadecimal digits. */
export type Hash = (text: string) => string;

/** Names that are devices on Windows, with any ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** How the name of a file ends that was not the lake's own name. */
const ownEnding = /-[0-9a-f]{32}$/;

/**
 * The name, without an ending, of the files of a lake. A lake's name may be anything; a file's is safe on every file
 * system and is no other lake's: lower-case ASCII letters, digits, `_` and `-`, of at most 73 characters. A name that is
 * so already stays; any other is cut down to such characters, and the hash of the whole name tells it from all others.
 */
export function fileNameOf(lake: string, hash: Hash): string {
  const safe = /^[a-z0-9_][a-z0-9_-]{0,63}$/.test(lake);
  if (safe && !devices.test(lake) && !ownEnding.test(lake)) return lake;
  const words = foldName(lake).replace(/[^a-z0-9_]+/g, '-');
  const readable = withoutStart(withoutEnd(words, '-'), '-');
  return `${readable.slice(0, 40)}-${hash(lake).slice(0, 32)}`.replace(/^-/, 'lake-');
}
