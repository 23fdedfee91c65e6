import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder. The runner removes it: an engine may still have files open when a test ends. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'test-'));
}
