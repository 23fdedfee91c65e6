import * as fc from 'fast-check';
import { choices as anyChoices, type Choices } from './choices.js';
import { keyText } from './key.js';
import { table as anyTable, type Item, type Table } from './model.js';
import { valueText } from './value-text.js';

type Headed = Extract<Item, { kind: 'header' | 'array-of-tables' }>;

/** TOML documents of all kinds, written in all ways. */
export const tomlText: fc.Arbitrary<string> = fc
  .tuple(anyTable, anyChoices)
  .map(([table, choices]) => documentText(table, choices));

function documentText(table: Table, choices: Choices): string {
  const text = [...blocksOf(table, [], '', choices)].join('');
  const lineEnds = choices.pick<[string, ...string[]]>([['\n'], ['\r\n'], ['\n', '\r\n']]);
  const ended = choices.pick([false, false, true]) ? text.replace(/\n$/, '') : text;
  const mark = choices.pick(['', '', '\ufeff']);
  return mark + ended.replaceAll('\n', () => choices.pick(lineEnds));
}

/** The header of a table with its lines, and those of the tables under it, in an order that TOML allows. */
function blocksOf(
  table: Table,
  path: readonly string[],
  header: string,
  choices: Choices,
): readonly string[] {
  const { lines, under, isThroughDots } = contentOf(table, path, [], choices);
  const isImplied =
    !header.startsWith('[[') &&
    lines.length === 0 &&
    under.length > 0 &&
    choices.pick([true, false]);
  if (isImplied) return choices.interleave(under);
  const own = [header === '' ? '' : lineOf(header, choices), ...choices.shuffle(lines)].join('');
  // Nothing can be in an array's table before its header, nor in the document before its first; and a table that
  // dotted keys add to must be made by them.
  const isFirst = header === '' || header.startsWith('[[') || isThroughDots;
  return isFirst ? [own, ...choices.interleave(under)] : choices.interleave([[own], ...under]);
}

interface Content {
  readonly lines: readonly string[];
  readonly under: readonly (readonly string[])[];
  /** Whether a table with a header lies in one that dotted keys make. */
  readonly isThroughDots: boolean;
}

/** What is assigned in the table, through dotted keys too, and the blocks of each table with headers of its own. */
function contentOf(
  table: Table,
  path: readonly string[],
  dotted: readonly string[],
  choices: Choices,
): Content {
  const contents = table.map(([name, item]): Content => {
    const key = [...dotted, name];
    if (item.kind === 'dotted') return contentOf(item.table, path, key, choices);
    if (item.kind === 'value') {
      const sign = choices.pick([' = ', '=', '  =\t']);
      const pair = `${keyText(key, choices)}${sign}${valueText(item.value, choices)}`;
      return { lines: [lineOf(pair, choices)], under: [], isThroughDots: false };
    }
    const blocks = headedBlocks(item, [...path, ...key], choices);
    return { lines: [], under: [blocks], isThroughDots: dotted.length > 0 };
  });
  return {
    lines: contents.flatMap(({ lines }) => lines),
    under: contents.flatMap(({ under }) => under),
    isThroughDots: contents.some(({ isThroughDots }) => isThroughDots),
  };
}

function headedBlocks(item: Headed, path: readonly string[], choices: Choices): readonly string[] {
  if (item.kind === 'header') {
    return blocksOf(item.table, path, `[${padded(path, choices)}]`, choices);
  }
  return item.tables.flatMap((table) =>
    blocksOf(table, path, `[[${padded(path, choices)}]]`, choices),
  );
}

function padded(path: readonly string[], choices: Choices): string {
  const blank = choices.pick(['', ' ', '\t']);
  return `${blank}${keyText(path, choices)}${blank}`;
}

function lineOf(text: string, choices: Choices): string {
  const before = choices.pick(['', '', '\n', '# a = 1\n', '#[a]\n', '\t# """\n', '\n\n#\n']);
  const indent = choices.pick(['', '', '  ', '\t']);
  const after = choices.pick(['', '', ' ', ' # [[a]]', "#'''", ' # 😀 b.c = "', '\t# {']);
  return `${before}${indent}${text}${after}\n`;
}
