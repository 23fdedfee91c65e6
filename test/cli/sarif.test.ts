import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { testHost } from './host.js';

const schema = JSON.parse(
  readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
) as object;
const validate = new Ajv.default({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(schema);

const texts: Record<string, string> = {
  'no lakes': '',
  'broken TOML': '[lakes',
  'a good lake':
    '[lakes.a]\ncatalog = { type = "duckdb", uri = "/m" }\nstorage = { type = "local", path = "/d" }\n',
  'two places':
    '[lakes.a]\n"a\\n, :%b" = 1\ncatalog = {}\nmetadata_backend = {}\nalias = """\n\n"""\n',
  'two lakes':
    '[lakes.a]\n[lakes.b]\n[stores.b.config.ducklake]\n[lakes.c]\ncatalog.type = "sqlite"\ncatalog.uri = "/m"\n[lakes.d]\ncatalog.type = "sqlite"\ncatalog.uri = "/m"\n',
};
for (const file of ['seed.toml', 'lakes.toml', 'mistakes.toml', 'showpiece.toml']) {
  texts[file] = readFileSync(`test/cli/inputs/${file}`, 'utf8');
}
texts['seed.json'] = readFileSync('test/cli/inputs/seed.json', 'utf8');
texts['wrong.json'] = '{"lakes":{"a":{"alais":1,"catalog":[]}}}';

function check(format: string, text: string, file = 'lakes.toml'): string {
  const host = { ...testHost('', {}), readText: () => text };
  const { stdout, stderr, exitCode } = run(['check', '--format', format, file], host);
  expect({ stderr, usage: exitCode === 2 }).toEqual({ stderr: '', usage: false });
  return stdout;
}

interface Row {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly help: string;
  readonly pointer: string;
  readonly range: { readonly start: Position; readonly end: Position } | null;
  readonly related: readonly {
    readonly pointer: string;
    readonly range?: { readonly start: Position };
  }[];
}
interface Position {
  readonly line: number;
  readonly column: number;
}

const rowsOf = (text: string) => JSON.parse(check('json', text)) as readonly Row[];

describe.each(Object.entries(texts))('%s', (_, text) => {
  test('SARIF is as its schema says, with every finding in its place', () => {
    for (const file of ['lakes.toml', 'a b/é%#?.toml', '-']) {
      const log = JSON.parse(check('sarif', text, file)) as unknown;
      expect(validate(log) ? [] : validate.errors).toEqual([]);
    }
    const log = JSON.parse(check('sarif', text)) as Log;
    const found = log.runs[0]?.results.map(({ ruleId, locations }) => {
      const { region } = locations[0]?.physicalLocation ?? {};
      return [ruleId, region?.startLine, region?.startColumn, region?.endLine, region?.endColumn];
    });
    const expected = rowsOf(text).map(({ code, range }) => {
      const { start, end } = range ?? {};
      return [code, start?.line, start?.column, end?.line, end?.column];
    });
    expect(found).toEqual(expected);
  });

  test('SARIF has the other places that take part, each with its line', () => {
    const log = JSON.parse(check('sarif', text, 'a#b?.toml')) as Log;
    const found = log.runs[0]?.results.map(({ relatedLocations = [] }) => {
      return relatedLocations.map(({ physicalLocation: { artifactLocation, region } }) => {
        return [artifactLocation.uri, region?.startLine];
      });
    });
    const expected = rowsOf(text).map(({ related }) => {
      return related.map(({ range }) => ['a%23b%3F.toml', range?.start.line]);
    });
    expect(found).toEqual(expected);
  });

  test('JSON has all that is known of each finding', () => {
    for (const row of rowsOf(text)) {
      expect(Object.keys(row)).toEqual([
        'code',
        'severity',
        'message',
        'help',
        'file',
        'pointer',
        'range',
        'related',
      ]);
      expect(row).toMatchObject({
        file: 'lakes.toml',
        message: expect.stringMatching(/./) as unknown,
      });
    }
  });

  test('GitHub reads from the annotations what JSON says', () => {
    const file = 'a,b:c%.toml';
    const annotations = check('github', text, file).split('\n').slice(0, -1).map(readAnnotation);
    const rows = rowsOf(text);
    expect(annotations.map(({ message }) => message)).toEqual(rows.map(annotated));
    expect(annotations.map(({ properties }) => properties)).toMatchObject(
      rows.map(({ code, range }) => ({
        file,
        title: `lakeplan ${code}`,
        ...(range === null ? {} : { line: String(range.start.line) }),
      })),
    );
  });
});

/** What GitHub is to show of a finding. */
function annotated({ message, pointer, range, related, help }: Row): string {
  const others = related.map((other) => {
    return `also here: ${other.range === undefined ? other.pointer : `line ${other.range.start.line}`}`;
  });
  const place = range === null && pointer !== '' ? [`at ${pointer}`] : [];
  return [message, ...place, ...others, `help: ${help}`].join('\n');
}

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly locations: readonly Location[];
      readonly relatedLocations?: readonly Location[];
    }[];
  }[];
}
interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: Region;
  };
}
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** As the runner of GitHub's actions reads a line. */
function readAnnotation(line: string) {
  const [, command = '', properties = '', message = ''] =
    /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(line) ?? [];
  expect(command).not.toBe('');
  const pairs = properties.split(',').map((pair) => {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(pair) ?? [];
    return [name, unescape(value.replaceAll('%3A', ':').replaceAll('%2C', ','))] as const;
  });
  return { properties: Object.fromEntries(pairs), message: unescape(message) };
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
