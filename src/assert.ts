/** Marks a place no value can reach; a value that a type forgot fails to compile here. */
export function unreachable(value: never): never {
  throw new TypeError(`no case for ${typeof value}`);
}
