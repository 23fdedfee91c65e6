import { fork, type ChildProcess } from 'node:child_process';
import process from 'node:process';

/** How long the tests may say nothing before they count as ones that never end. */
const patience = 60_000;

/** Who runs the tests where root started them. */
export const nobody = 65_534;

export interface Ran {
  /** The test that failed first, if one did. */
  readonly failed?: string;
  readonly durations: readonly (readonly [file: string, milliseconds: number])[];
}

/** Runs tests of a copy of the repository in a process of its own, up to the first that fails. */
export class Tests {
  readonly #folder: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #changed = new Set<string>();
  #server: ChildProcess | undefined;

  constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.#folder = folder;
    this.#env = env;
    process.on('exit', () => this.#stop());
  }

  /** Says that a file is not as it was when tests last ran. */
  touch(file: string): void {
    this.#changed.add(file);
  }

  /** All of them, or these in this order. */
  async run(tests?: readonly string[]): Promise<Ran> {
    const changed = [...this.#changed];
    this.#changed.clear();
    const server = (this.#server ??= fork('test/mutants/server.mjs', {
      cwd: this.#folder,
      detached: true,
      ...(process.getuid?.() === 0 && { uid: nobody, gid: nobody }),
      env: this.#env,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }));
    return new Promise((resolve) => {
      const end = (ran: Ran) => {
        clearTimeout(timer);
        server.removeAllListeners();
        resolve(ran);
      };
      const giveUp = (failed: string) => {
        this.#stop();
        end({ failed, durations: [] });
      };
      const timer = setTimeout(giveUp, patience, 'what never ends');
      server.once('exit', () => giveUp('the end of the process'));
      server.on('message', (message: Ran | 'alive') => {
        if (message === 'alive') timer.refresh();
        else end(message);
      });
      server.send({ changed, tests });
    });
  }

  #stop(): void {
    const pid = this.#server?.pid;
    this.#server = undefined;
    try {
      // With what it started itself.
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
}
