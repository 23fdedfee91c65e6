import { compareText } from '../../diagnostic/diagnostic.js';
import { printable } from '../../diagnostic/printable.js';
import type { Plan } from '../../plan/nodes.js';
import { readInput } from '../document.js';
import { withReason } from '../files.js';
import { isOutcome, usageError, type Host, type Outcome } from '../host.js';
import { messages } from '../messages.js';
import { compileInput, lakesOf } from '../session.js';
import { endings } from './files.js';
import { openFolder } from './folder.js';
import { fileNameOf } from './names.js';
import { isOwnFile } from './own.js';
import type { Folder } from './files.js';

/** A lake of a snapshot, and the files it is in. */
export interface KeptLake {
  readonly plan: Plan;
  readonly files: readonly string[];
}

/**
 * The lakes that a snapshot keeps in a folder. Strictly: each plan must be beside SQL that a snapshot wrote, and be of
 * the one lake its file is named after. Other files are others'.
 */
export function readSnapshot(path: string, host: Host): readonly KeptLake[] | Outcome {
  let folder: Folder;
  try {
    folder = openFolder(path, host);
  } catch (error) {
    return usageError(withReason(`${printable(path)} cannot be read`, error));
  }
  const names = folder.names
    .filter((file) => file.endsWith(endings.sql))
    .map((file) => file.slice(0, -endings.sql.length))
    .filter((name) => isOwnFile('sql', name, folder.read, host.hash))
    .sort(compareText);
  const lakes: KeptLake[] = [];
  for (const name of names) {
    const [plan, sql] = [`${path}/${name}${endings.plan}`, `${path}/${name}${endings.sql}`];
    const read = readPlanFile(plan, name, host);
    if (isOutcome(read)) return read;
    lakes.push({ plan: read, files: [plan, sql] });
  }
  return lakes;
}

function readPlanFile(file: string, name: string, host: Host): Plan | Outcome {
  // What a link leads to is no file of a snapshot.
  if (host.exists(file) && !host.isPlainFile(file)) return notAsWritten(file);
  const input = readInput(file, host);
  if (isOutcome(input)) return input;
  const read = compileInput({ input, options: { env: {} } });
  if (!read.ok) {
    return { stdout: '', stderr: messages(read.diagnostics, input, host), exitCode: 1 };
  }
  const [lake, ...others] = lakesOf(read.plan);
  if (lake === undefined || others.length > 0 || fileNameOf(lake, host.hash) !== name) {
    return notAsWritten(file);
  }
  return read.plan;
}

function notAsWritten(file: string): Outcome {
  return usageError(`${printable(file)} is not as lakeplan snapshot writes it`);
}
