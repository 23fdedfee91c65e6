import { fstatSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { host } from '../../src/cli/node/host.js';

afterEach(() => vi.unstubAllEnvs());

const isDevice = (file: number) => fstatSync(file).isCharacterDevice();

test('messages and the product are each coloured on a terminal', () => {
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) vi.stubEnv(name, '');
  vi.stubEnv('TERM', 'xterm');
  expect([host.color, host.productColor]).toEqual([isDevice(2), isDevice(1)]);
});
