import { conditions, nothing, type Operators } from './expressions.js';
import { child, isNode, replace } from './node.js';

export const statements: Operators = {
  IfStatement: (node, source) => [
    ...conditions(child(node, 'test'), source),
    replace(
      node,
      isNode(node['alternate']) ? source.slice(node['alternate'].start, node.end) : ';',
    ),
  ],
  WhileStatement: (node, source) => conditions(child(node, 'test'), source).slice(1, 2),
  ExpressionStatement: (node) => [replace(node, ';')],
  ForOfStatement: (node) => [replace(node, ';')],
  ContinueStatement: (node) => [replace(node, ';')],
  BreakStatement: (node) => [replace(node, ';')],
  ThrowStatement: (node) => [replace(node, ';')],
  ReturnStatement: (node) =>
    isNode(node['argument']) ? nothing(node['argument']) : [replace(node, ';')],
};
