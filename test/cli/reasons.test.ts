import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/cli/host.js';
import { run } from '../../src/cli/run.js';
import { memoryHost } from './memory-host.js';

/** What a person is told of an error of the file system, by its code. */
const reasons = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EACCES: 'that is not permitted',
  EPERM: 'that is not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ELOOP: 'its links lead in a circle',
  EEXIST: 'something else is there',
  ENAMETOOLONG: 'its name is too long',
  NOT_UTF8: 'it is not text in UTF-8',
};

const toml = `[lakes.sales]
catalog = { type = "sqlite", uri = "/m.db" }
storage = { type = "local", path = "/data" }
`;

function failing(method: 'readText' | 'writeText', error: unknown): Host {
  const fail = () => {
    throw error;
  };
  return { ...memoryHost(new Map([['lake.toml', toml]])), [method]: fail };
}

const errorOf = (code: unknown) => Object.assign(new Error('words of the platform'), { code });

describe.each([
  ['readText', ['plan', 'lake.toml'], 'lakeplan: lake.toml cannot be read'],
  ['writeText', ['plan', 'lake.toml', '--out', 'out.json'], 'lakeplan: out.json cannot be written'],
] as const)('where %s fails', (method, args, words) => {
  test.each(Object.entries(reasons))('with %s, it says why', (code, reason) => {
    const { stdout, stderr, exitCode } = run([...args], failing(method, errorOf(code)));
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr.split('\n')[0]).toBe(`${words}: ${reason}`);
  });

  test.each([errorOf('EOTHER'), errorOf(1), errorOf(undefined), 'no error'])(
    'with anything else, it says no more: %o',
    (error) => {
      const { stderr } = run([...args], failing(method, error));
      expect(stderr.split('\n')[0]).toBe(words);
    },
  );
});
