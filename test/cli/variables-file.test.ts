import { parseEnv } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVariablesFile } from '../../src/cli/variables-file.js';
import { hostileText } from '../support/hostile.js';
import { runs } from '../support/runs.js';

/** What was wrong, by line. */
const linesOf = (text: string) => readVariablesFile(text).problems.map(({ line }) => line);

const blanks = fc.constantFrom('', ' ', '  ');
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,6}$/);
/** Node 20 knows neither a comment after a value without quotes nor one that is indented, and reads `=` twice. */
const plainValue = hostileText(/[\n\r#=]|^["'`]+/g).map((text) =>
  text.replace(/^[\s"'`]+|\s+$/g, ''),
);
const quotedValue = fc
  .tuple(fc.constantFrom('"', "'", '`'), hostileText())
  .map(([quote, text]) => `${quote}${text.replaceAll(quote, '').replaceAll('\r', '')}${quote}`);
const ending = fc.constantFrom('', ' ', ' # it’s "a" comment', '# `one`', '\t');
const assignment = fc
  .tuple(
    fc.constantFrom('', 'export '),
    name,
    blanks,
    fc.oneof(
      plainValue,
      fc.tuple(blanks, quotedValue, ending).map((parts) => parts.join('')),
    ),
  )
  // With `export` before it and nothing behind it, Node 24 takes both words for the name.
  .map(([exported, key, space, value]) => `${value === '' ? '' : exported}${key}${space}=${value}`);
const comment = hostileText(/[\n\r]/g).map((text) => `#${text}`);
const file = fc
  .tuple(
    fc.array(fc.oneof(assignment, assignment, comment, fc.constant(''))),
    fc.constantFrom('\n', '\r\n'),
  )
  // Node 20 reads a comment in the last line if that has no end.
  .map(([lines, lineBreak]) => lines.map((line) => line + lineBreak).join(''));

describe('a file of variables', () => {
  test('holds what Node reads in it', () => {
    fc.assert(
      fc.property(file, (text) => {
        const { variables, problems } = readVariablesFile(text);
        expect(problems).toEqual([]);
        expect(variables).toEqual({ ...parseEnv(text) });
      }),
      runs(1000),
    );
  });

  /** Some of these Node 20 reads otherwise, and `export A=` Node 22 and 24. */
  test.each([
    ['A=b #c', { A: 'b' }],
    ['A=b\n\t# c\nD=e', { A: 'b', D: 'e' }],
    ['A= #c', { A: '' }],
    ['A=\nB=c', { A: '', B: 'c' }],
    ['export A=', { A: '' }],
    ['#A=b', {}],
    ['A=b=c', { A: 'b=c' }],
    ["A=b'c'", { A: "b'c'" }],
    ['\tA\t=\tb\t', { A: 'b' }],
    ['  export \tA=b', { A: 'b' }],
    ['export=b', { export: 'b' }],
    ['A=1\nA=2', { A: '2' }],
    ['A="b\\nc"', { A: 'b\nc' }],
    ["A='b\\nc'", { A: 'b\\nc' }],
    ['A="b\r\nc"\r\nD=`"e"`#f\r\n', { A: 'b\nc', D: '"e"' }],
  ])('%j', (text, variables) => {
    expect(readVariablesFile(text)).toEqual({ variables, problems: [] });
  });

  test.each([
    ['PGPASSWORD', 'expected NAME=VALUE or a comment'],
    ['export A', 'expected NAME=VALUE or a comment'],
    ['A: b', 'expected NAME=VALUE or a comment'],
    ['A B=c', 'expected NAME=VALUE or a comment'],
    ['=b', 'expected NAME=VALUE or a comment'],
    ['é=b', 'expected NAME=VALUE or a comment'],
    ['A=b\rC=d', 'expected NAME=VALUE or a comment'],
    ['A=b#c', 'put quotes around a value that contains `#`'],
    ['A=#c', 'put quotes around a value that contains `#`'],
    ['A="b', 'the opening " has no closing "'],
    ['A=\'b"', "the opening ' has no closing '"],
    ['A="b" c', 'expected only a comment after the closing "'],
    ['A="b\\"c"', 'expected only a comment after the closing "'],
  ])('%j is an error', (text, problem) => {
    const wrong = { line: 3, problem };
    expect(readVariablesFile(`B=1\n\n${text}\n\nC=2\n`)).toEqual({
      variables: { B: '1', C: '2' },
      problems: [wrong],
    });
  });

  test('tells each wrong line by its number, behind a value over several lines too', () => {
    expect(linesOf('a\nB="\n\n"\nc\n#d\nE="f\ng" h\ni\n')).toEqual([1, 5, 7, 9]);
    expect(linesOf('\r\na\r\nB="\r\n"\r\nc')).toEqual([2, 5]);
  });

  test('is never quoted', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const marked = `${text}\nhunter2${text.replaceAll('=', '')}`;
        expect(JSON.stringify(readVariablesFile(marked).problems)).not.toContain('hunter2');
      }),
      runs(300),
    );
  });
});
