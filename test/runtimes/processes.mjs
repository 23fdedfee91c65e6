// The runtimes that are programs: they run a file and print.
import { join } from 'node:path';
import process from 'node:process';

const packages = join(import.meta.dirname, 'node_modules');
const platform = `${process.platform}-${process.arch}`;

/** Where each runtime's program is: in the packages for this platform, as no install script of theirs is run. */
const programs = {
  'linux-x64': {
    deno: '@deno/linux-x64-glibc/deno',
    bun: '@oven/bun-linux-x64/bin/bun',
    workerd: '@cloudflare/workerd-linux-64/bin/workerd',
  },
  'linux-arm64': {
    deno: '@deno/linux-arm64-glibc/deno',
    bun: '@oven/bun-linux-aarch64/bin/bun',
    workerd: '@cloudflare/workerd-linux-arm64/bin/workerd',
  },
}[platform];

/** @param {'deno' | 'bun' | 'workerd'} name */
export function programOf(name) {
  if (programs === undefined) throw new Error(`the runtimes are not known for ${platform}`);
  return join(packages, programs[name]);
}

/** The oldest Node that lakeplan takes, then the newest of each line that is kept up. */
export const nodes = ['20', '22', '24'].map((line) =>
  join(packages, `node-${line}-${platform}`, 'bin', 'node'),
);
