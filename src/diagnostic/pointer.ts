/** The JSON Pointer (RFC 6901) of `key` in the table or list at `pointer`. */
export function child(pointer: string, key: string | number): string {
  return `${pointer}/${typeof key === 'number' ? key : escape(key)}`;
}

function escape(key: string): string {
  return key.includes('~') || key.includes('/')
    ? key.replaceAll('~', '~0').replaceAll('/', '~1')
    : key;
}
