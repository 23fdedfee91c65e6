import { shortened } from './printable.js';

/** The JSON Pointer (RFC 6901) of `key` in the table or list at `pointer`. */
export function child(pointer: string, key: string | number): string {
  return `${pointer}/${typeof key === 'number' ? key : escape(key)}`;
}

/** The pointer as it is shown: its keys can be of any length. */
export function shortPointer(pointer: string): string {
  return pointer
    .split('/')
    .map((key) => escape(shortened(unescape(key))))
    .join('/');
}

function escape(key: string): string {
  return key.includes('~') || key.includes('/')
    ? key.replaceAll('~', '~0').replaceAll('/', '~1')
    : key;
}

function unescape(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
