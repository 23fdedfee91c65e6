import { describe, expect, it } from 'vitest';
import { lex, splitStatements, type Token } from './sql-lexer.js';

const string = (value: string): Token => ({ kind: 'string', value });
const identifier = (value: string): Token => ({ kind: 'identifier', value });
const word = (value: string): Token => ({ kind: 'word', value });
const operator = (value: string): Token => ({ kind: 'operator', value });
const number = (value: string): Token => ({ kind: 'number', value });
const parameter = (value: string): Token => ({ kind: 'parameter', value });

describe('lex', () => {
  it.each<[string, string, readonly Token[]]>([
    ['a string', "'a b'", [string('a b')]],
    ['the empty string', "''", [string('')]],
    ['a doubled quote in a string', "'it''s'", [string("it's")]],
    ['a string that is one quote', "''''", [string("'")]],
    ['a backslash in a string', "'a\\'", [string('a\\')]],
    ['a line break in a string', "'a\r\nb'", [string('a\r\nb')]],
    ['what looks like SQL in a string', "'; -- /* $$ \"'", [string('; -- /* $$ "')]],
    ['strings on two lines, which are one', "'a'\n  'b'", [string('ab')]],
    ['strings on one line, which are two', "'a' 'b'", [string('a'), string('b')]],
    ['an escape string', "E'a\\'b'", [string("a'b")]],
    ['an identifier', '"a b"', [identifier('a b')]],
    ['a doubled quote in an identifier', '"a""b"', [identifier('a"b')]],
    ['what looks like SQL in an identifier', '"; -- /* \'"', [identifier("; -- /* '")]],
    ['words', 'SELECT x1 é_2', [word('SELECT'), word('x1'), word('é_2')]],
    ['numbers', '1 2.5 .5 1e3', [number('1'), number('2.5'), number('.5'), number('1e3')]],
    ['parameters', '$1 $name ?', [parameter('$1'), parameter('$name'), parameter('?')]],
    ['a dollar quote', "$$a'b$$", [string("a'b")]],
    ['a tagged dollar quote', '$t$a$$b$t$', [string('a$$b')]],
    ['a comment to the end of the line', '1 -- 2\n3', [number('1'), number('3')]],
    ['a comment that a lone CR ends', '1 -- 2\r3', [number('1'), number('3')]],
    ['a comment at the end', '1 -- 2', [number('1')]],
    ['a block comment', '1 /* 2 */ 3', [number('1'), number('3')]],
    ['a block comment in another', '1 /* /* 2 */ 3 */ 4', [number('1'), number('4')]],
    ['a quote in a comment', "1 -- it's\n/* it's */ 2", [number('1'), number('2')]],
    ['operators', 'a<>b', [word('a'), operator('<>'), word('b')]],
    ['an operator before a comment', '1+--2\n3', [number('1'), operator('+'), number('3')]],
    ['a cast', 'x::VARCHAR', [word('x'), operator('::'), word('VARCHAR')]],
    ['brackets', '({[]})', Array.from('({[]})', operator)],
    ['spaces of Unicode', 'a\u00a0b\u2003c', [word('a'), word('b'), word('c')]],
  ])('reads %s', (_, sql, tokens) => {
    expect(lex(sql)).toEqual(tokens);
  });

  it.each([
    ['a string', "'a"],
    ['an identifier', '"a""'],
    ['a block comment', '/* /* */'],
    ['a dollar quote', '$$a$'],
    ['a NUL', 'a \0'],
  ])('refuses %s that never ends, or cannot be', (_, sql) => {
    expect(() => lex(sql)).toThrow(SyntaxError);
  });
});

describe('splitStatements', () => {
  it.each([
    ['nothing', '', 0],
    ['only terminators and comments', ';; -- a\n; /* ; */', 0],
    ['one statement without a terminator', 'SELECT 1', 1],
    ['two statements', 'SELECT 1; SELECT 2;', 2],
    ['terminators in quotes', 'SELECT \';\', ";", $$;$$;', 1],
    ['a terminator behind a comment', 'SELECT 1 -- ;\n; SELECT 2', 2],
  ])('splits %s', (_, sql, count) => {
    expect(splitStatements(sql)).toHaveLength(count);
  });
});
