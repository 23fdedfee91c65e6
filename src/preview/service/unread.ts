import { child, isTable, type LakeSource } from 'lakeplan/internal';

/** The places of a document that no lake is read from: what other tools have there, and a second lake of a name. */
export function unreadIn(document: unknown, lakes: readonly LakeSource[]): readonly string[] {
  const read = new Set(lakes.flatMap(placesOf));
  const above = new Set([...read].flatMap(placesAbove));
  const unread: string[] = [];
  const visit = (value: unknown, pointer: string) => {
    for (const key of isTable(value) ? Object.keys(value) : []) {
      const at = child(pointer, key);
      if (read.has(at)) continue;
      if (above.has(at) && isTable(value)) visit(value[key], at);
      else unread.push(at);
    }
  };
  visit(document, '');
  return unread;
}

function placesOf({ pointer, database, extensions }: LakeSource): readonly string[] {
  return [
    pointer,
    ...(database === undefined ? [] : [`${storeOf(pointer)}/database`]),
    ...(extensions?.value === undefined ? [] : [extensions.pointer]),
  ];
}

/** The table that the lake of a metaxy store stands in. */
function storeOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function placesAbove(pointer: string): readonly string[] {
  const keys = pointer.split('/').slice(0, -1);
  return keys.map((_, index) => keys.slice(0, index + 1).join('/')).slice(1);
}
