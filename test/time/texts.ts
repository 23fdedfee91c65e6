/** What a hostile text repeats. */
export const pieces: readonly string[] = [
  ...[
    '/',
    '\\',
    '"',
    "'",
    '`',
    '$',
    '${',
    '$${',
    '${A}',
    '${A:-',
    '{',
    '}',
    '[',
    ']',
    '.',
    './',
    'a.',
  ],
  ...[
    ' ',
    '\n',
    '@',
    ':',
    '://',
    '#',
    '?',
    '=',
    "=''",
    '-',
    '\0',
    '\u2028',
    '\ud800',
    '\u0301',
    'A',
    '1',
  ],
];

/** A run of the piece before another character: what looks for the end of a run does not find it at the end. */
export function runOf(piece: string, size: number): string {
  return `${piece.repeat(Math.ceil(size / piece.length))}x`;
}

function lines(size: number, write: (index: number) => string): string {
  const count = Math.ceil(size / write(0).length);
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}

const tables =
  'catalog = { type = "duckdb", uri = "/m" }\nstorage = { type = "s3", bucket = "b", region = "r"';
const good = `[lakes.a]\n${tables}, key_id = "k", secret = "s" }\n`;
const moment = '2020-01-01T00:00:00';

/** Documents of that size, each large in another way. */
export const documents: Readonly<Record<string, (size: number) => string>> = {
  'keys of another tool': (size) => `${good}[other]\n${lines(size, (i) => `key_${i} = "v"\n`)}`,
  'unknown keys': (size) => `${good}${lines(size, (i) => `key_${i} = "v"\n`)}`,
  'unknown keys in a store': (size) =>
    `[lakes.a]\n${tables}, ${lines(size, (i) => `key_${i} = "v", `)}x = 1 }\n`,
  'unknown options': (size) =>
    `[lakes.a]\n${tables} }\n[lakes.a.attach_options]\n${lines(size, (i) => `key_${i} = "v"\n`)}`,
  'unknown parameters': (size) =>
    `[lakes.a]\n${tables}, key_id = "k", secret = "s", secret_parameters = { ${lines(size, (i) => `k${i} = 1, `)}x = 1 } }\n`,
  headers: (size) =>
    `[lakes.a]\n${tables}, key_id = "k", secret = "s", secret_parameters = { extra_http_headers = { ${lines(size, (i) => `k${i} = "v", `)}x = "1" } } }\n`,
  scopes: (size) =>
    `[lakes.a]\n${tables}, key_id = "k", secret = "s", scope = [${lines(size, (i) => `"s3://b/${i}", `)}] }\n`,
  'nested scopes': (size) =>
    `[lakes.a]\n${tables}, key_id = "k", secret = "s", scope = [${lines(size, () => '"s3://b/", ')}] }\n`,
  extensions: (size) => `${good}extensions = [${lines(size, (i) => `"e${i}", `)}]\n`,
  'wrong extensions': (size) => `${good}extensions = [${lines(size, () => '1, ')}]\n`,
  'one extension in many repositories': (size) =>
    `${good}extensions = [${lines(size, (i) => `{ name = "e", repository = "r${i}" }, `)}]\n`,
  'empty lakes': (size) => lines(size, (i) => `[lakes.l${i}]\n`),
  'lakes on one line': (size) =>
    `lakes = { ${lines(size, (i) => `l${i} = { alias = "a${i}", catalog = { type = "duckdb", uri = "/m${i}" }, storage = { type = "local", path = "/d${i}" } }, `)} }\n`,
  'lakes in one folder': (size) =>
    lines(
      size,
      (i) =>
        `[lakes.l${i}]\nalias = "a${i}"\ncatalog = { type = "duckdb", uri = "/m${i}" }\nstorage = { type = "local", path = "/d" }\n`,
    ),
  'lakes with one secret': (size) =>
    lines(
      size,
      (i) =>
        `[lakes.l${i}]\nalias = "a${i}"\ncatalog = { type = "duckdb", uri = "/m${i}" }\nstorage = { type = "s3", bucket = "b", prefix = "p${i}", secret_name = "s", key_id = "k", secret = "s", region = "r" }\n`,
    ),
  'arrays of tables': (size) => lines(size, () => '[[a.b]]\n'),
  'a long key': (size) => `[lakes.a]\n${'k'.repeat(size)} = 1\n`,
  'a deep key': (size) => `${'a.'.repeat(size / 2)}a = 1\n`,
  'a deep key of a lake': (size) => `[lakes.a]\n${'a.'.repeat(size / 2)}a = 1\n`,
  'a deep header': (size) => `[lakes.${'a.'.repeat(size / 2)}a]\n`,
  'a long quoted key': (size) => `"${'\\"'.repeat(size / 2)}" = 1\n`,
  'dotted keys': (size) => `[lakes.a]\n${lines(size, (i) => `catalog.k${i}.x = 1\n`)}`,
  items: (size) => `a = [${'1,'.repeat(size / 2)}]\n`,
  'items not closed': (size) => `a = [${'1,'.repeat(size / 2)}`,
  strings: (size) => `a = [${'"",'.repeat(size / 3)}]\n`,
  'a long string': (size) => `a = """${'"a'.repeat(size / 2)}"""\n`,
  'a string of lines': (size) => `a = """${'\\\n '.repeat(size / 3)}"""\n`,
  'a literal string': (size) => `a = '''${"'a".repeat(size / 2)}'''\n`,
  escapes: (size) => `a = "${'\\u00e9'.repeat(size / 6)}"\n`,
  comments: (size) => '#\n'.repeat(size / 2),
  'a comment': (size) => `# ${'#'.repeat(size)}\n${good}x = 1\n`,
  digits: (size) => `a = ${'1'.repeat(size)}\n`,
  'digits of a fraction': (size) => `a = 0.${'1'.repeat(size)}\n`,
  'digits of a hexadecimal number': (size) => `a = 0x${'f'.repeat(size)}\n`,
  'digits of a lake': (size) => `${good}data_inlining_row_limit = ${'1'.repeat(size)}\n`,
  'digits of a moment': (size) => `a = ${moment}.${'1'.repeat(size)}Z\n`,
  moments: (size) => lines(size, (i) => `d${i} = ${moment}.1234567\n`),
  'moments below a long key': (size) =>
    `[${'k'.repeat(size / 2)}]\n${lines(size / 2, (i) => `d${i} = ${moment}.1234567\n`)}`,
};
