import { describe, expect, test } from 'vitest';
import { problemWithNodeOptions } from '../../src/cli/node-options.js';

describe.each([
  'env-file',
  'env-file-if-exists',
  'experimental-config-file',
  'experimental-default-config-file',
])('what Node reads before: --%s', (name) => {
  test.each([
    ['alone', [`--${name}`]],
    ['first', [`--${name}`, 'check']],
    ['last', ['check', 'lake.toml', `--${name}`]],
    ['with a value', ['check', `--${name}=.env`]],
    ['with a value of several lines', ['check', `--${name}=a\nb`]],
    ['before what is no option', ['check', `--${name}`, '--', 'lake.toml']],
  ])('is told %s', (_, args) => {
    expect(problemWithNodeOptions(args)).toContain(`--${name} is an option of Node`);
  });

  test.each([
    ['a file', ['check', name]],
    ['behind what is no option', ['check', '--', `--${name}`]],
    ['longer', ['check', `--${name}x`]],
    ['the value of another', ['check', `--vars=--${name}`]],
  ])('is not meant by %s', (_, args) => {
    expect(problemWithNodeOptions(args)).toBeUndefined();
  });
});
