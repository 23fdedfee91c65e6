import { expect, test } from 'vitest';
import type { Outcome } from '../../src/cli/host.js';
import { explainCommand, listOfCodes } from '../../src/explain/command.js';
import { explain } from '../../src/explain/explain.js';

test('with a code it prints the page', () => {
  const outcome: Outcome = explainCommand('no-lakes');
  expect(outcome).toEqual({ stdout: explain('no-lakes'), stderr: '', exitCode: 0 });
});

test('without one it prints the list', () => {
  expect(explainCommand(undefined)).toEqual({ stdout: listOfCodes(), stderr: '', exitCode: 0 });
});

test('a code that is misspelt is suggested', () => {
  expect(explainCommand('no-lake')).toEqual({
    stdout: '',
    stderr: 'lakeplan: there is no code `no-lake`; did you mean `no-lakes`?\n',
    exitCode: 2,
  });
});

test('where nothing is near, the list is named', () => {
  expect(explainCommand('7')).toEqual({
    stdout: '',
    stderr: 'lakeplan: there is no code `7`; `lakeplan explain` lists them all\n',
    exitCode: 2,
  });
});

test.each(['', 'toString', '__proto__', 'constructor'])('there is no code %j', (argument) => {
  expect(explainCommand(argument).exitCode).toBe(2);
});

test('what was typed is cut, and cannot move the cursor', () => {
  const { stderr } = explainCommand(`\u001b[31m${'x'.repeat(10_000)}`);
  expect(stderr).toContain('`\\u{1b}[31mxxx');
  expect(stderr.length).toBeLessThan(200);
});
