import { child, children, replace, without, type Edit, type Node } from './node.js';

/** What may be planted in the place of a node, by its type. */
export type Operators = Readonly<Record<string, (node: Node, source: string) => readonly Edit[]>>;

const otherOperators: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '+=': ['-=', '='],
  '-=': ['+=', '='],
  '??=': ['='],
  '||=': ['='],
};

/** Methods that take the same and give the same type. */
const otherMethods = new Map(
  Object.entries({
    some: ['every'],
    every: ['some'],
    startsWith: ['endsWith', 'includes'],
    endsWith: ['startsWith', 'includes'],
    includes: ['startsWith'],
    toLowerCase: ['toUpperCase'],
    toUpperCase: ['toLowerCase'],
    indexOf: ['lastIndexOf'],
    lastIndexOf: ['indexOf'],
    replaceAll: ['replace'],
    min: ['max'],
    max: ['min'],
  }),
);

/** Methods whose result may stand for what they were called on. */
const leftOut = [
  'filter',
  'sort',
  'toSorted',
  'reverse',
  'slice',
  'trim',
  'trimEnd',
  'trimStart',
  'concat',
  'toLowerCase',
  'toUpperCase',
  'replace',
  'replaceAll',
];

function operator(node: Node, source: string): readonly Edit[] {
  const sign = String(node['operator']);
  const start = source.indexOf(sign, child(node, 'left').end);
  return (otherOperators[sign] ?? []).map((text) => ({ start, end: start + sign.length, text }));
}

/** Made true, made false and turned round, so that the compiler still learns from it what it did. */
export function conditions(test: Node, source: string): readonly Edit[] {
  const text = source.slice(test.start, test.end);
  const made = [`((${text}) || Boolean(1))`, `((${text}) && Boolean(0))`, `!(${text})`];
  return made.map((one) => replace(test, one));
}

/** Undefined in the place of what is given back; `false` would be as false. */
export function nothing(value: Node): readonly Edit[] {
  return value['name'] === 'undefined' || value['value'] === false
    ? []
    : [replace(value, '(undefined as never)')];
}

export const expressions: Operators = {
  BinaryExpression: operator,
  AssignmentExpression: operator,
  LogicalExpression(node, source) {
    const [left, right] = [child(node, 'left'), child(node, 'right')].map(({ start, end }) =>
      source.slice(start, end),
    );
    const either = [replace(node, `(${left})!`), replace(node, `(${right})`)];
    if (node['operator'] === '??') return either;
    const other = node['operator'] === '&&' ? '||' : '&&';
    return [...either, replace(node, `((${left}) ${other} (${right}))`)];
  },
  ConditionalExpression: (node, source) => conditions(child(node, 'test'), source),
  UnaryExpression: (node, source) =>
    ['!', '-'].includes(String(node['operator']))
      ? [replace(node, source.slice(node.start + 1, node.end))]
      : [],
  ArrayExpression: (node, source) => without(children(node, 'elements'), source),
  ObjectExpression: (node, source) => without(children(node, 'properties'), source),
  MemberExpression: (node, source) =>
    node['optional'] === true ? [required(node, 'object', source)] : [],
  CallExpression(node, source) {
    const edits = [...without(children(node, 'arguments'), source).slice(-1)];
    if (node['optional'] === true) edits.push(required(node, 'callee', source));
    const callee = child(node, 'callee');
    if (callee.type !== 'MemberExpression' || callee['computed'] === true) return edits;
    const method = child(callee, 'property');
    const name = String(method['name']);
    edits.push(...(otherMethods.get(name) ?? []).map((text) => replace(method, text)));
    const object = child(callee, 'object');
    if (leftOut.includes(name)) edits.push(replace(node, source.slice(object.start, object.end)));
    return edits;
  },
  ArrowFunctionExpression(node) {
    const body = child(node, 'body');
    return body.type === 'BlockStatement' ? [] : nothing(body);
  },
};

/** `a?.b` as `a!.b`. */
function required(node: Node, of: string, source: string): Edit {
  const start = source.indexOf('?.', child(node, of).end);
  const isNamed = node.type === 'MemberExpression' && node['computed'] !== true;
  return { start, end: start + 2, text: isNamed ? '!.' : '!' };
}
