import { suggest } from '../diagnostic/suggest.js';
import { code, meant } from '../diagnostic/words.js';
import { allChangeCodes, changeCodes, explainChange } from './changes.js';
import { allCodes, codes, explain } from './explain.js';

/** As every command leaves it behind: 0 with a product, 2 with a message for wrong usage. */
export interface Explained {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 2;
}

/** What is found in configurations, and what `lakeplan diff` finds between two. */
export function listOfCodes(): string {
  return `${allCodes()}\nChanges between two configurations:\n\n${allChangeCodes()}`;
}

/** `lakeplan explain [CODE]`: the page of a code, or the list of all. */
export function explainCommand(argument: string | undefined): Explained {
  if (argument === undefined) return { stdout: listOfCodes(), stderr: '', exitCode: 0 };
  const known = codes.find((one) => one === argument);
  if (known !== undefined) return { stdout: explain(known), stderr: '', exitCode: 0 };
  const change = changeCodes.find((one) => one === argument);
  if (change !== undefined) return { stdout: explainChange(change), stderr: '', exitCode: 0 };
  const { suggestion } = suggest(argument, [...codes, ...changeCodes]);
  const problem = `there is no code ${code(argument)}`;
  const help = meant(suggestion, `${code('lakeplan explain')} lists them all`);
  return { stdout: '', stderr: `lakeplan: ${problem}; ${help}\n`, exitCode: 2 };
}
