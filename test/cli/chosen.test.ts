import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { memoryHost } from './memory-host.js';

const lake = (name: string) => `[lakes.${name}]
alias = "${name}"
catalog = { type = "sqlite", uri = "/${name}.db" }
storage = { type = "local", path = "/${name}" }
`;
const host = memoryHost(new Map([['lakes.toml', lake('sales') + lake('stock')]]));

test.each<[readonly string[], RegExp]>([
  [['--use', 'sales'], /USE "sales"."main"/],
  [['--use', 'stock'], /USE "stock"."main"/],
  [['--lake', 'stock'], /USE "stock"."main"/],
  [['--lake', 'stock', '--use', 'stock'], /USE "stock"."main"/],
  [['--lake', 'sales', '--lake', 'stock', '--use', 'stock'], /USE "stock"."main"/],
])('with %j, a lake is the current one', (args, use) => {
  const { stdout, exitCode } = run(['sql', 'lakes.toml', ...args], host);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(use);
});

test.each<[readonly string[], string]>([
  [['--use', 'stok'], 'unknown value for --use; did you mean `stock`?'],
  [['--lake', 'sales', '--use', 'stock'], '--use names a lake that --lake leaves out'],
  [['--lake', 'sale', '--use', 'sales'], 'unknown value for --lake; did you mean `sales`?'],
])('%j is wrong usage', (args, words) => {
  const { stdout, stderr, exitCode } = run(['sql', 'lakes.toml', ...args], host);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  expect(stderr).toContain(words);
});
