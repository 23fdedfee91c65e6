/** A node of the syntax tree, as ESTree names it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** What a change puts in the place of a piece of the text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The node in a field that always has one. */
export function child(node: Node, field: string): Node {
  return node[field] as Node;
}

export function children(node: Node, field: string): readonly Node[] {
  return (node[field] as readonly unknown[]).filter(isNode);
}

export function replace({ start, end }: Node, text: string): Edit {
  return { start, end, text };
}

/** Each of the items left out once, with the comma that belongs to it. */
export function without(items: readonly Node[], source: string): readonly Edit[] {
  return items.map((item, index) => {
    const next = items[index + 1];
    const previous = items[index - 1];
    if (next !== undefined) return { start: item.start, end: next.start, text: '' };
    const comma = /^\s*,/.exec(source.slice(item.end))?.[0] ?? '';
    return { start: previous?.end ?? item.start, end: item.end + comma.length, text: '' };
  });
}
