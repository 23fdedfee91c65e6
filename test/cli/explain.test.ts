import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { explain, listOfCodes } from '../../src/explain/index.js';
import { testHost } from './host.js';

const explained = (...words: readonly string[]) => run(['explain', ...words], testHost('', {}));

test.each(['no-lakes', 'data-path-moved'])('with the code %s it prints the page', (code) => {
  expect(explained(code)).toEqual({ stdout: explain(code), stderr: '', exitCode: 0 });
});

test('without one it prints the list', () => {
  expect(explained()).toEqual({ stdout: listOfCodes(), stderr: '', exitCode: 0 });
});

test.each([
  ['no-lake', 'no-lakes'],
  ['data-path-move', 'data-path-moved'],
])('a code that is misspelt is suggested: %s', (code, meant) => {
  expect(explained(code)).toEqual({
    stdout: '',
    stderr: `lakeplan: there is no code \`${code}\`; did you mean \`${meant}\`?\n`,
    exitCode: 2,
  });
});

test('where nothing is near, the list is named', () => {
  expect(explained('7')).toEqual({
    stdout: '',
    stderr: 'lakeplan: there is no code `7`; `lakeplan explain` lists them all\n',
    exitCode: 2,
  });
});

test.each(['', 'toString', '__proto__', 'constructor'])('there is no code %j', (argument) => {
  expect(explained(argument).exitCode).toBe(2);
});

test('what was typed is cut, and cannot move the cursor', () => {
  const { stderr } = explained(`\u001b[31m${'x'.repeat(10_000)}`);
  expect(stderr).toContain('`\\u{1b}[31mxxx');
  expect(stderr.length).toBeLessThan(200);
});
