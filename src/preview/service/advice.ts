import { describeChange, type Change, type Diagnostic } from 'lakeplan';
import { describe } from 'lakeplan/internal';

/** What is to be done by the command line, and where it is done on the page. */
const places: readonly (readonly [atCommandLine: RegExp, here: string])[] = [
  [/ \(`--target`\)/g, ' (under Target)'],
  [/ \(`--lake NAME`\)/g, ' (in the list of lakes above)'],
  [/, such as with --lake,/g, ''],
  [/\(--use, or use in compile\)/g, '(in the list of lakes above)'],
  [/\(`--vars` reads variables from a file\)/g, '(under Variables)'],
  [/With --credentials variables,/g, 'With credentials as variables,'],
  [/set the environment variables its text names/g, 'fill in the variables its text names'],
  [/set the environment variable (`\w+`)$/g, 'fill in $1 under Variables'],
];

/** Advice for users of the command line, as users of the page can follow it. */
export function onPage(words: string): string {
  return places.reduce((text, [atCommandLine, here]) => text.replace(atCommandLine, here), words);
}

/** What is wrong, and what to do about it here. */
export function adviceOn(found: Diagnostic): { readonly message: string; readonly help: string } {
  const { message, help } = describe(found);
  return { message: onPage(message), help: onPage(help) };
}

/** What a change does, and what to do about it. */
export function adviceOnChange(change: Change): ReturnType<typeof describeChange> {
  const { title, happens, advice } = describeChange(change);
  return { title: onPage(title), happens: onPage(happens), advice: onPage(advice) };
}
