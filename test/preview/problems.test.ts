import { expect, test } from 'vitest';
import { problemsOf } from '../../src/preview/service/problems.js';
import { compileToml } from '../../src/toml.js';

/** What is offered instead of what stands in the storage table of a lake. */
function offered(storage: string): readonly string[] {
  const text = `[lakes.a.storage]\n${storage}\n`;
  const problems = problemsOf(compileToml(text).diagnostics, text);
  return problems.flatMap(({ fixes }) => fixes.map(({ insert }) => insert));
}

test.each([
  ['type = "s4"', '"s3"'],
  ['type = "s3"\nservice = "hetzer"', '"hetzner"'],
  ['type = "s3"\nsecret_parameters = { provider = "confg" }', '"config"'],
  ['type = "s3"\nbuckets = "lake"', 'bucket'],
])('%j: %s', (storage, insert) => {
  expect(offered(storage)).toEqual([insert]);
});
