import { fstatSync, writeSync } from 'node:fs';
import { codeOf } from '../files.js';

/**
 * Writes all of the text at once. Node's own streams take longer to load than a configuration takes to compile. A
 * reader that went away, as `head` does, is no error.
 */
export function print(file: number, text: string): void {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(whenReady(() => writeSync(file, rest)));
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw error;
  }
}

/** Does it as soon as the other side is ready; a shared pipe may have been made not to wait. */
export function whenReady(act: () => number): number {
  for (;;) {
    try {
      return act();
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** Of character devices, messages are shown on terminals alone. `isatty` would load the network's modules. */
export function isTerminal(file: number): boolean {
  return fstatSync(file).isCharacterDevice();
}
