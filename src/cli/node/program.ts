import { run } from '../run.js';
import { host } from './host.js';
import { loadPages } from './pages.js';
import { print } from './streams.js';

/** Runs a command line and gives its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  await loadPages(args);
  const { stdout, stderr, exitCode } = run(args, host);
  say(stderr);
  try {
    print(1, stdout);
    return exitCode;
  } catch {
    say('lakeplan: standard output cannot be written\n');
    return 2;
  }
}

/** Where messages cannot be written, there is no place to say so; the run is as good as it was. */
function say(message: string): void {
  try {
    print(2, message);
  } catch {
    return;
  }
}
