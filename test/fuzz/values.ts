import { misplaced, templates } from '../support/planted.js';
import type { Markers } from './markers.js';
import type { Random } from './random.js';

/** What TOML and JSON can hold. */
export type Tree = string | number | bigint | boolean | Date | readonly Tree[] | Table;
export interface Table {
  [key: string]: Tree;
}

/** The choices and the markers of one document, and its environment. */
export interface Sources {
  readonly random: Random;
  readonly markers: Markers;
  readonly env: Record<string, string>;
}

/** What stands around a marker: `*` is its place. */
const around = [
  ['*', '*', '*', ' *', '*\n', '"*"', "it's *", '\\*', '*\\', '%*%0A', '::error::*', '# *'],
  ['\u001b[31m*', 'é*', '*\u{1f986}', "'; DROP TABLE *; --", '${*', '$${*}', '${*-x}', '*}'],
  ['${UNSET:-*}', '${UNSET:-${*}}', '${UNSET}*', '*\0', `${'-'.repeat(70)}*`, `*${' '.repeat(70)}`],
  ['https://user:*@host/', 'https://*:x@host/', 'postgres://u:p%40*@h:5432/d', 'password=* host=h'],
  [
    '$*',
    '$(*)',
    '$env:*',
    's3://$*/x',
    '%*%',
    '{{ * }}',
    '<*>',
    'your-*',
    '*...',
    '${UNSET:-}*',
    'env;*',
  ],
  templates,
  misplaced,
].flat();

/** A text with a hidden marker in it. */
export function hiddenLiteral({ random, markers }: Sources, place: string): string {
  return random.pick(around).replaceAll('*', markers.hidden(place));
}

/** The same, or a variable for it. */
export function hiddenText(sources: Sources, place: string): string {
  const { random, env } = sources;
  const text = hiddenLiteral(sources, place);
  if (!random.chance(0.15)) return text;
  const name = `VAR_${Object.keys(env).length}`;
  env[name] = text;
  return random.chance(0.8) ? `\${${name}}` : `a\${${name}}`;
}

/** Anything with hidden markers in all its parts. */
export function hiddenValue(sources: Sources, place: string, depth = 0): Tree {
  const { random, markers } = sources;
  const kind = random.pick(['text', 'text', 'text', 'number', 'date', 'list', 'table', 'tables']);
  const inner = () => hiddenValue(sources, `${place}, in a ${kind}`, depth + 1);
  if (kind === 'number') return markers.hiddenNumber(`${place}, as a number`);
  if (kind === 'date') return markers.hiddenDate(`${place}, as a date`);
  if (kind === 'text' || depth > 1) return hiddenText(sources, place);
  if (kind === 'list') return [inner(), inner()];
  if (kind === 'tables') return [{ [keyOf(random)]: inner() }, { [keyOf(random)]: inner() }];
  return { [keyOf(random)]: inner(), zz: inner() };
}

const keys = [
  'password',
  'secret',
  'key_id',
  'uri',
  'alias',
  'type',
  'path',
  'name',
  '',
  'a b',
  '0',
];

/** A key that says nothing of what its value is where no key is known. */
function keyOf(random: Random): string {
  return random.pick(keys);
}
