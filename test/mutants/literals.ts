import type { Operators } from './expressions.js';
import { children, replace, type Edit, type Node } from './node.js';

function regularExpression(node: Node): readonly Edit[] {
  const { pattern, flags } = node['regex'] as { pattern: string; flags: string };
  // Anchors and repetitions that are not escaped and in no class; `(?` is no repetition.
  const signs = [...pattern.matchAll(/\\.|\[(?:\\.|[^\]])*\]|\(\?|[\^$+*?]/g)];
  const other: Readonly<Record<string, string>> = { '+': '*', '*': '+' };
  const patterns = signs.flatMap(({ 0: sign, index }) => {
    const [before, after] = [pattern.slice(0, index), pattern.slice(index + sign.length)];
    if (sign.startsWith('[^')) return [`${before}[${sign.slice(2)}${after}`];
    return sign.length === 1 ? [`${before}${other[sign] ?? ''}${after}`] : [];
  });
  const made = patterns.filter(isPattern).map((one) => `/${one}/${flags}`);
  const withoutFlags = flags.split('').map((one) => `/${pattern}/${flags.replace(one, '')}`);
  return [...made, ...withoutFlags].map((text) => replace(node, text));
}

function isPattern(text: string): boolean {
  try {
    return text !== '' && new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}

export const literals: Operators = {
  Literal(node, source) {
    const { value } = node;
    if (node['regex']) return regularExpression(node);
    if (typeof value === 'boolean') return [replace(node, String(!value))];
    if (typeof value === 'number')
      return [value + 1, value - 1].map((one) => replace(node, `(${one})`));
    if (typeof value !== 'string') return [];
    if (value === '') return [replace(node, "'planted'")];
    // Without its last character, so that it is another text, and empty.
    const quote = source.charAt(node.start);
    const empty = replace(node, `${quote}${quote}`);
    const shorter = { start: node.end - 2, end: node.end - 1, text: '' };
    return node['raw'] === `${quote}${value}${quote}` ? [empty, shorter] : [empty];
  },
  TemplateLiteral: (node) =>
    children(node, 'quasis').flatMap((quasi) => {
      const { raw } = quasi['value'] as { raw: string };
      const start = quasi.start + 1;
      return raw === '' ? [] : [{ start, end: start + raw.length, text: '' }];
    }),
};
