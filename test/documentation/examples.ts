import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from '../support/source-files.js';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** An example of the documentation in the source. */
export interface Example {
  /** The exported name it stands at. */
  readonly name: string;
  readonly code: string;
  /** What the comments below its `console.log` say it prints. */
  readonly prints: readonly string[];
}

const comment =
  /\/\*\*\n(?<text>(?: \*.*\n)*?) \*\/\nexport (?:declare )?(?:const|function|class) (?<name>\w+)/g;

export function examples(): readonly Example[] {
  return sourceFiles().flatMap(({ path }) => {
    const text = readFileSync(join(source, path), 'utf8');
    return [...text.matchAll(comment)].flatMap(({ groups: { text: doc = '', name = '' } = {} }) =>
      codeBlocks(doc).map((code) => ({ name, code, prints: printsOf(code) })),
    );
  });
}

function codeBlocks(doc: string): readonly string[] {
  const text = doc.replaceAll(/^ \* ?/gm, '');
  return [...text.matchAll(/@example\n```ts\n(.*?)```/gs)].map(([, code = '']) => code);
}

function printsOf(code: string): readonly string[] {
  const [, ...after] = code.split(/console\.log\(.*\n/);
  return after
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('// '))
    .map((line) => line.slice(3));
}
