import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pages, topics } from 'virtual:pages';
import { expect, test } from 'vitest';
import { messages } from '../../src/diff/describe.js';
import { goldenRoot } from './input.js';

/** What changes who can open a lake: a migration, an override of its data path, a pin of its format. */
const named = /migrat|overrid|\bpin(?:s|ned|ning)?\b|ducklake_version/i;
/** The preview pins a plan to compare with, which is nothing of a lake's. */
const otherPins = /pinned state|Pin (?:this|the plan)/;

/** Which versions can read the lake afterwards, or cannot. */
const versions = /\bDuckDB\b|\bversion\b|\b[12]\.\d(?:\.\d)?\b/;
const reading =
  /\b(?:read|reads|reading|open|opens|opened|attach|attaches|refuse|refuses|refused|closed)\b/;

/** Sentences that only say that a key is not taken, or how it is spelled: nothing is done to a lake. */
const notTaken =
  /^this lake takes `\w+` only from DuckDB|^DuckDB [\d.]+ and later refuse `\w+`$|^there is no option `|^did you mean `\w+`\?$|^`\w+` has no effect: MotherDuck|^\| ATTACH \|/;

interface Text {
  readonly from: string;
  readonly text: string;
}

function* texts(): Iterable<Text> {
  for (const [code, { title, happens, advice, known = '' }] of Object.entries(messages))
    for (const text of [title, happens, advice, known]) yield { from: `change ${code}`, text };
  for (const [code, { title, why, unless = '' }] of Object.entries(pages))
    for (const text of [title, why, unless]) yield { from: `page ${code}`, text };
  for (const [name, { title, blocks }] of Object.entries(topics))
    for (const text of [title, ...blocks.filter((block) => !block.startsWith('```'))])
      yield { from: `topic ${name}`, text };
  yield* findings();
  for (const file of readdirSync(join(goldenRoot, 'cli')).filter((name) =>
    name.endsWith('--help.md'),
  ))
    yield* paragraphs(file, join(goldenRoot, 'cli', file));
  const documents = readdirSync('src/docs').map((name) => `src/docs/${name}`);
  for (const file of ['README.md', 'CHANGELOG.md', 'src/preview/README.md', ...documents])
    yield* paragraphs(file, file);
}

/** What is said of every golden mistake. */
function* findings(): Iterable<Text> {
  for (const folder of ['errors', 'plans'])
    for (const file of readdirSync(join(goldenRoot, folder), {
      recursive: true,
      encoding: 'utf8',
    })) {
      if (!file.endsWith('diagnostics.txt')) continue;
      const lines = readFileSync(join(goldenRoot, folder, file), 'utf8').split('\n');
      let code = '';
      for (const line of lines) {
        const [, found, message] = /^(?:error|warning|info)\[([a-z-]+)\]: (.*)$/.exec(line) ?? [];
        if (found !== undefined) code = found;
        const help = line.startsWith('  help: ') ? line.slice('  help: '.length) : undefined;
        yield { from: `finding ${code}`, text: message ?? help ?? '' };
      }
    }
}

/** The prose of a Markdown file; in code there are no sentences. */
function* paragraphs(from: string, file: string): Iterable<Text> {
  const prose = readFileSync(file, 'utf8').replaceAll(/^ *```.*?^ *```$/gms, '');
  for (const text of prose.split(/\n(?:\s*\n|(?=\s*[-|#]))/)) yield { from, text };
}

function sentencesOf({ from, text }: Text): readonly Text[] {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.split(/(?<=\.\)?) (?=[A-Z([`])/).map((sentence) => ({ from, text: sentence }));
}

const sentences = new Map(
  [...texts()]
    .flatMap(sentencesOf)
    .filter(({ text }) => named.test(text) && !otherPins.test(text))
    .map((one) => [`${one.from}: ${one.text}`, one]),
);

test('whatever names a migration, an override or a pin says which versions can read the lake', () => {
  const silent = [...sentences.values()].filter(({ text }) => {
    return !notTaken.test(text) && !(versions.test(text) && reading.test(text));
  });
  expect(silent.map(({ from, text }) => `${from}: ${text}`)).toEqual([]);
});

test('all of these sentences, to be read as one', async () => {
  const lines = [...sentences.keys()].sort().map((line) => `- ${line}`);
  const text = `# What names a migration, an override or a pin\n\n${lines.join('\n')}\n`;
  await expect(text).toMatchFileSnapshot(join(goldenRoot, 'texts', 'readers.md'));
});
