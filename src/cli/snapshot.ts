import { printable } from '../diagnostic/printable.js';
import { command } from './command.js';
import { defaultFiles } from './document.js';
import { withReason } from './files.js';
import { isOutcome, usageError, type Host, type Outcome } from './host.js';
import { outcome } from './messages.js';
import { documentOptions } from './options.js';
import { compileAlone, fileOperand, lakesOf, openSession } from './session.js';
import { filesOf } from './snapshot/files.js';
import { openFolder } from './snapshot/folder.js';
import { reportDifference } from './snapshot/report.js';
import { compareFolder, type Difference, type State } from './snapshot/state.js';

const configurationOperand = {
  ...fileOperand,
  help: `The configuration: TOML, or JSON if it begins with { or its name ends in .json; - is standard input. Default: the first of ${defaultFiles.join(', ')} in this folder.`,
};

const { target, env, vars } = documentOptions;

/** The plan and the SQL of every lake as files, to be committed and reviewed. */
export const snapshot = command({
  summary: 'keep the plan and the SQL of each lake in files for review',
  description: [
    'Writes for each lake, as if it were opened alone, its plan and its SQL into a folder that is committed, so that a pull request shows what a change of the configuration does. Credentials are redacted. The files change only when a lake does: neither times nor the version of lakeplan are in them.',
    'Files of lakes that are gone are removed. It knows its SQL by the first line, and beside it the plan of the same lake; it touches no other file and follows no link: where one is in the way it says so and does nothing. A file has the name of its lake where that is a name on every file system; otherwise a part of it and a hash.',
    'With --check it writes nothing, prints what is not up to date, and fails.',
  ],
  operands: [configurationOperand],
  options: {
    target,
    env,
    vars,
    out: { value: 'DIR', help: 'The folder. It is made if there is none. Always needed.' },
    check: {
      help: 'Write nothing; fail, with the differences, where the files are not up to date.',
    },
  },
  examples: [
    {
      what: 'Write the files, before a commit:',
      line: 'lakeplan snapshot --vars .env.example --out lakes',
    },
  ],
  run(operands, given, host) {
    const { out, check } = given;
    if (out === undefined) return usageError('--out DIR names the folder of the snapshot');
    const session = openSession(operands, given, host);
    if (isOutcome(session)) return session;
    if (session.input.isPlan) return usageError('a snapshot is made of a configuration');
    const { plans, diagnostics } = compileAlone(session);
    const found = outcome('', diagnostics, session.input, host);
    if (found.exitCode !== 0) return found;
    const lakes = plans.map((plan) => filesOf(lakesOf(plan).join(), plan, host.hash));
    try {
      const state = compareFolder(lakes, openFolder(out, host), host.hash);
      const result = check === true ? checkFolder(state, out) : writeFolder(state, out, host);
      return { ...result, stderr: found.stderr + result.stderr };
    } catch (error) {
      return usageError(withReason(`${printable(out)} cannot be read or written`, error));
    }
  },
});

function checkFolder({ count, differences, foreign }: State, out: string): Outcome {
  const folder = printable(out);
  if (differences.length === 0) {
    return { stdout: `${folder}: ${files(count)}, up to date\n`, stderr: '', exitCode: 0 };
  }
  const reports = differences.map((one) => {
    return reportDifference(one, folder, foreign.includes(one.file));
  });
  const summary = `${folder}: ${files(differences.length)} not up to date; run lakeplan snapshot without --check\n`;
  return { stdout: [...reports, summary].join('\n'), stderr: '', exitCode: 3 };
}

function writeFolder({ count, differences, foreign }: State, out: string, host: Host): Outcome {
  const folder = printable(out);
  if (foreign.length > 0) {
    const [file = ''] = foreign;
    return usageError(
      `${folder}/${file} is not a file that lakeplan snapshot wrote: move or delete it, or choose another --out`,
    );
  }
  // First what is to go: where letters have no case, it may be what is then written.
  const ordered = [...differences].sort((a, b) => Number(isGone(b)) - Number(isGone(a)));
  if (ordered.length > 0) host.makeFolder(out);
  for (const { file, text } of ordered) {
    if (text === undefined) host.removeFile(`${out}/${file}`);
    else host.replaceFile(`${out}/${file}`, text);
  }
  const lines = ordered.map((one) => {
    return `${folder}/${one.file}: ${isGone(one) ? 'removed' : 'written'}\n`;
  });
  return {
    stdout: `${lines.join('')}${folder}: ${files(count)}, up to date\n`,
    stderr: '',
    exitCode: 0,
  };
}

function isGone({ text }: Difference): boolean {
  return text === undefined;
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
