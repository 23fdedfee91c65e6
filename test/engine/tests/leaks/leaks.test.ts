import { describe, expect, it } from 'vitest';
import { toScript } from '../../../../src/index.js';
import { runCommandLine } from '../../support/command-line.js';
import { openTestEngine } from '../../support/engine.js';
import { failures, firstUse, spoiled, type Failure } from '../../support/failures.js';
import { freshModeLake, type ModeLake, type ModeLakeChanges } from '../../support/mode-lake.js';
import {
  clientModes,
  getenvStatements,
  statementsIn,
  type ClientMode,
} from '../../support/mode-statements.js';

describe('leaks: what DuckDB shows', () => {
  for (const failure of failures) describe(`when ${failure.title}`, () => proveShown(failure));
});

function proveShown(failure: Failure): void {
  const { says, shownAlways = [] } = failure;

  it.each(clientModes)('in the mode %s', async (mode) => {
    const lake = await freshModeLake(await changesFor(failure));
    const said = await failureIn(mode, lake, failure);
    expect(said).toMatch(says);
    expect(shown(said, lake)).toEqual(shownAlways);
  });

  it('in the mode getenv, in the command line', async () => {
    const lake = await freshModeLake(await changesFor(failure));
    const said = await failureInCommandLine(lake, failure);
    expect(said).toMatch(says);
    expect(shown(said, lake)).toEqual(shownAlways);
  });
}

/** Keys that are nobody's, and that stand nowhere by chance: no failure comes as far as to need real ones. */
async function changesFor({ changes }: Failure): Promise<ModeLakeChanges> {
  const { credentials, ...others } = (await changes?.()) ?? {};
  const keys = {
    AWS_ACCESS_KEY_ID: 'AKIA-zmqf-7302-wvkx',
    AWS_SECRET_ACCESS_KEY: 'yfcq+8841/jbnu==xwpd',
  };
  return { ...others, credentials: { ...keys, ...credentials } };
}

async function failureIn(mode: ClientMode, lake: ModeLake, failure: Failure): Promise<string> {
  const engine = await openTestEngine({
    extensionDirectory: lake.extensionDirectory,
    trusted: true,
  });
  const { before, statements } = statementsIn(mode, lake);
  try {
    await engine.runAll([...before, ...spoiled(statements, failure), firstUse]);
    return '';
  } catch (error) {
    return String(error);
  }
}

/** All that the command line prints, with the statement it shows. */
async function failureInCommandLine(lake: ModeLake, failure: Failure): Promise<string> {
  const { extensionDirectory, credentials } = lake;
  const script = toScript(spoiled(getenvStatements(lake), failure));
  const options = { extensionDirectory, env: { ...credentials } };
  const { stdout, stderr } = await runCommandLine(script, firstUse, options);
  return `${stdout}\n${stderr}`;
}

/** The credentials of which a text shows a piece. */
function shown(text: string, { credentials }: ModeLake): readonly string[] {
  const plain = text.replaceAll("''", "'");
  return Object.entries(credentials).flatMap(([name, value]: [string, string]) =>
    pieces(value).some((piece) => plain.includes(piece)) ? [name] : [],
  );
}

/** Six characters are enough to be no coincidence, and DuckDB shows no more of a statement than fits a line. */
function pieces(value: string): readonly string[] {
  const starts = Array.from({ length: Math.max(1, value.length - 5) }, (_, at) => at);
  return starts.map((at) => value.slice(at, at + 6));
}
