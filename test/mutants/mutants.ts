import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { parseAst } from 'vitest/node';
import { expressions } from './expressions.js';
import { literals } from './literals.js';
import { isNode, type Edit, type Node } from './node.js';
import { statements } from './statements.js';

/** One change of one file. */
export interface Mutant {
  /** From the root of the repository, with the number of the line. */
  readonly file: string;
  readonly folder: string;
  readonly line: number;
  /** The lines that it changes, in one, as they were and as they are then. */
  readonly before: string;
  readonly after: string;
  /** The whole file without the change, and with it. */
  readonly original: string;
  readonly text: () => string;
}

const operators = { ...expressions, ...literals, ...statements };

/** Fields that hold no code that runs, or a name that something else uses. */
const skipped =
  /^(?:typeAnnotation|typeArguments|typeParameters|returnType|source|superTypeArguments)$/;
const codeInTypes = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'];

/** All changes that can be planted in a file. */
export function mutantsOf(root: string, file: string): readonly Mutant[] {
  const source = readFileSync(`${root}/${file}`, 'utf8');
  const program: unknown = parseAst(source, { lang: 'ts' });
  return editsOf(program, source).map((edit) => mutantOf(file, source, edit));
}

function editsOf(value: unknown, source: string): readonly Edit[] {
  if (Array.isArray(value)) return value.flatMap((item) => editsOf(item, source));
  if (!isNode(value) || !runs(value)) return [];
  const own = operators[value.type]?.(value, source) ?? [];
  const inner = Object.entries(value)
    .filter(([field]) => !skipped.test(field) && !isName(value, field))
    .flatMap(([, item]) => editsOf(item, source));
  return [...own, ...inner];
}

function runs({ type }: Node): boolean {
  return type !== 'ImportDeclaration' && (!type.startsWith('TS') || codeInTypes.includes(type));
}

function isName(node: Node, field: string): boolean {
  return node.type === 'Property' && field === 'key' && node['computed'] !== true;
}

function mutantOf(file: string, source: string, { start, end, text }: Edit): Mutant {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const newline = source.indexOf('\n', end);
  const to = newline < 0 ? source.length : newline;
  return {
    file,
    folder: dirname(file),
    line: source.slice(0, start).split('\n').length,
    before: inOneLine(source.slice(from, to)),
    after: inOneLine(source.slice(from, start) + text + source.slice(end, to)),
    original: source,
    text: () => source.slice(0, start) + text + source.slice(end),
  };
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** What names a mutant wherever its file is moved to. */
export function identity(file: string, before: string, after: string): string {
  return [basename(file), before, after].join('\n');
}
