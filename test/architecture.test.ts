import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as explain from '../src/explain/index.js';
import * as index from '../src/index.js';
import * as toml from '../src/toml.js';
import { literalTexts } from './support/literals.js';
import { sourceFiles, type Import, type SourceFile } from './support/source-files.js';

test('these are the public names', () => {
  expect(Object.keys(index).sort()).toEqual([
    'compile',
    'describeChange',
    'diff',
    'emit',
    'emitTeardown',
    'emitVerify',
    'parsePlan',
    'renderDiagnostic',
    'renderDiff',
    'requirements',
    'toScript',
  ]);
  expect(Object.keys(toml).sort()).toEqual(['compileToml', 'parseToml']);
  expect(Object.keys(explain).sort()).toEqual(['codes', 'explain', 'listOfCodes', 'topics']);
});

/** Without the preview, which is a package of its own. */
const files = sourceFiles().filter(({ path }) => !path.startsWith('preview/'));
const packages = ['smol-toml', 'valibot'];

/** What is imported by name and is no package. */
const bundled: Readonly<Record<string, RegExp>> = {
  // Made of Markdown by whatever bundles the sources.
  'explain/findings.ts': /^virtual:pages$/,
  'explain/topics.ts': /^virtual:pages$/,
  // A module of its own, which is loaded late.
  'cli/node/pages.ts': /^lakeplan\/explain$/,
};

/** The floors, from the ground up: a file imports from its own folder and from those below it. */
const floors: readonly string[] = [
  'assert.ts',
  'diagnostic',
  'plan',
  'engine',
  'fields',
  'backend',
  'compile',
  'plan-file',
  'emit',
  'diff',
  'toml',
  'toml.ts',
  'index.ts',
  'explain',
  'cli',
  'internal.ts',
];

/** What nothing else may import. */
const ends = ['cli', 'explain', 'index.ts', 'internal.ts'];

const topOf = (path: string) => path.split('/', 1)[0] ?? '';

function importsWhere(isMeant: (file: SourceFile, one: Import) => boolean): readonly string[] {
  return files.flatMap((file) =>
    file.imports
      .filter((one) => isMeant(file, one))
      .map(({ target }) => `${file.path} → ${target}`),
  );
}

describe('dependencies point one way', () => {
  test('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(importsWhere((_, { isPackage }) => !isPackage).length).toBeGreaterThan(100);
  });

  test('every folder has its floor', () => {
    const tops = [...new Set(files.map(({ path }) => topOf(path)))];
    expect(tops.sort()).toEqual([...floors].sort());
  });

  test('no file imports from a floor above its own', () => {
    const wrong = importsWhere(({ path }, { target, isPackage }) => {
      return !isPackage && floors.indexOf(topOf(target)) > floors.indexOf(topOf(path));
    });
    expect(wrong).toEqual([]);
  });

  test('plans import only diagnostics', () => {
    const wrong = importsWhere(({ path }, { target }) => {
      return topOf(path) === 'plan' && !['plan', 'diagnostic'].includes(topOf(target));
    });
    expect(wrong).toEqual([]);
  });

  test('no two folders import each other, at any depth', () => {
    const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
    const arrows = new Set(
      files.flatMap(({ path, imports }) => {
        const own = imports.filter(({ isPackage }) => !isPackage);
        return own.map(({ target }) => `${folderOf(path)} → ${folderOf(target)}`);
      }),
    );
    const mutual = [...arrows].filter((arrow) => {
      const [from = '', to = ''] = arrow.split(' → ');
      // A folder and one inside it are one thing.
      return from !== to && !from.startsWith(to) && !to.startsWith(from)
        ? arrows.has(`${to} → ${from}`)
        : false;
    });
    expect(mutual).toEqual([]);
  });

  test('emit sees only the types of plans', () => {
    const wrong = importsWhere(({ path }, { target, typeOnly }) => {
      return topOf(path) === 'emit' && topOf(target) === 'plan' && !typeOnly;
    });
    expect(wrong).toEqual([]);
  });

  test('nothing imports an end', () => {
    const wrong = importsWhere(({ path }, { target }) => {
      const top = topOf(target);
      return ends.includes(top) && topOf(path) !== top && !ends.includes(topOf(path));
    });
    expect(wrong).toEqual([]);
  });

  test('there is no cycle', () => {
    expect(files.map(({ path }) => cycleFrom(path)).find((cycle) => cycle !== undefined)).toBe(
      undefined,
    );
  });
});

/** A path from the file back to itself, by imports of types too. */
function cycleFrom(start: string): string | undefined {
  const seen = new Set<string>();
  const visit = (path: string, way: readonly string[]): string | undefined => {
    for (const { target } of files.find((file) => file.path === path)?.imports ?? []) {
      if (target === start) return [...way, path, target].join(' → ');
      if (seen.has(target)) continue;
      seen.add(target);
      const found = visit(target, [...way, path]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(start, []);
}

describe('the code stays small and pure', () => {
  test('no file is over 200 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 201);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('only the command line imports from Node, in one folder and its entry', () => {
    const node = importsWhere(({ path }, { target }) => {
      return target.startsWith('node:') && !/^cli\/(?:main\.ts$|node\/)/.test(path);
    });
    expect(node).toEqual([]);
  });

  test('there are two runtime dependencies', () => {
    const others = importsWhere(({ path }, { target, isPackage }) => {
      const isBundled = bundled[path]?.test(target) === true;
      return isPackage && !packages.includes(target) && !target.startsWith('node:') && !isBundled;
    });
    expect(others).toEqual([]);
    const manifest = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as Readonly<Record<string, object>>;
    expect(Object.keys(manifest['dependencies'] ?? {}).sort()).toEqual(packages);
    for (const kind of ['peerDependencies', 'optionalDependencies', 'bundleDependencies'])
      expect(manifest[kind]).toBe(undefined);
  });

  test('only quote.ts writes a quote', () => {
    const emitting = files.filter(({ path }) => topOf(path) === 'emit' && path !== 'emit/quote.ts');
    expect(emitting.length).toBeGreaterThan(4);
    const quotes = emitting.flatMap(({ path, text }) =>
      literalTexts(text)
        .filter((literal) => /['"`]|\$\$/.test(literal))
        .map((literal) => `${path}: ${literal}`),
    );
    expect(quotes).toEqual([]);
  });
});
