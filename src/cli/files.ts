import { printable } from '../diagnostic/printable.js';
import { usageError, type Access, type Host, type Outcome } from './host.js';

/** Why a file cannot be read or written, by the code of the error: node's own, and `NOT_UTF8`. */
const problems: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EACCES: 'that is not permitted',
  EPERM: 'that is not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ELOOP: 'its links lead in a circle',
  EEXIST: 'something else is there',
  ENAMETOOLONG: 'its name is too long',
  NOT_UTF8: 'it is not text in UTF-8',
};

/** Error messages of the platform are not passed on: only what its code stands for. */
export function withReason(message: string, error: unknown): string {
  const reason = problems[codeOf(error)];
  return reason === undefined ? message : `${message}: ${reason}`;
}

export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

export function readFile(file: string, host: Host): { readonly text: string } | Outcome {
  try {
    // Some editors begin a file with a byte order mark, which neither JSON nor .env files know.
    return { text: host.readText(file).replace(/^\ufeff/, '') };
  } catch (error) {
    const name = file === '-' ? 'standard input' : printable(file);
    return usageError(withReason(`${name} cannot be read`, error));
  }
}

/** The outcome with its product in a file, if one was asked for; without a product the file stays as it is. */
export function writeOut(
  outcome: Outcome,
  out: string | undefined,
  access: Access,
  host: Host,
): Outcome {
  if (out === undefined || out === '-' || outcome.stdout === '') return outcome;
  try {
    host.writeText(out, outcome.stdout, access);
    return { ...outcome, stdout: '' };
  } catch (error) {
    const failure = usageError(withReason(`${printable(out)} cannot be written`, error));
    return { ...failure, stderr: outcome.stderr + failure.stderr };
  }
}
