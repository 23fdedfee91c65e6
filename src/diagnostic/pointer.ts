import { shortened } from './printable.js';

/** The JSON Pointer (RFC 6901) of `key` in the table or list at `pointer`. */
export function child(pointer: string, key: string | number): string {
  return `${pointer}/${escape(String(key))}`;
}

/** The keys of a pointer, the outermost first. */
export function keysOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1).map(unescape);
}

/** The pointer as it is shown: its keys can be of any length. */
export function shortPointer(pointer: string): string {
  return pointer
    .split('/')
    .map((key) => escape(shortened(unescape(key))))
    .join('/');
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescape(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
