import { run } from '../run.js';
import { host } from './host.js';
import { print } from './streams.js';

/** Runs a command line and gives its exit status. */
export function main(args: readonly string[]): number {
  const { stdout, stderr, exitCode } = run(args, host);
  try {
    print(2, stderr);
    print(1, stdout);
    return exitCode;
  } catch {
    print(2, 'lakeplan: standard output cannot be written\n');
    return 2;
  }
}
