import * as fc from 'fast-check';

/** Pieces of text that mean something to SQL, to a shell, to a template, to JSON, to a URL or to a person. */
const fragments = [
  ["'", '"', "''", '""', '`', ';', '--', '/*', '*/', '$$', '$1', '$t$', '?', ':a', '\\', "\\'"],
  ['\n', '\r\n', '\r', '\t', '\u0001', '\u007f', '\u0085', '\u2028', '\ufeff', '\u00a0', ' '],
  ['é', 'É', 'İ', 'ß', 'e\u0301', '\u05d0\u200f', '日本', '😀', '👩‍👩‍👧', '\u{10ffff}', '\ufffd'],
  ['select', 'TABLE', 'null', 'true', 'main', 'ducklake', '__proto__', 'constructor', 'toString'],
  ['error(', 'getvariable(', 'redacted: ', "E'", 'MAP {', '::VARCHAR', '%s', '{}', '{0}', '%'],
  ['${', '$${', '$', '}', ':-', '~', '~1', '/', '//', '..', '.', '*', '[', ']', '#', '%20', '+'],
  ['://', '@', ':', ',', '(', ')', '=', '-', '_', '0', '1e3', 'md:', 'sqlite:', 'C:\\', 'pg_'],
  ["'; DROP TABLE t; --", "\"); ATTACH 'x'; --", '*/ ; --', 'x'.repeat(300)],
].flat();

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...fragments) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
);

const raw = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));

/** Any text a configuration may hold, without what `forbidden` (a global pattern) matches; never blank. */
export function hostileText(forbidden?: RegExp): fc.Arbitrary<string> {
  return raw.map((text) => {
    const cleaned = legal(forbidden === undefined ? text : text.replaceAll(forbidden, ''));
    return cleaned.trim() === '' ? `${cleaned}x` : cleaned;
  });
}

/** Without NUL, without what DuckLake would substitute, without a user in a URL, and without `password=`. */
export function legal(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll(/\{(?=(DATA_PATH|METADATA_[A-Z_]+)\})/gi, '(')
    .replaceAll(/:(?=\/\/[^/?#]*(:.*)?@)/gs, '_')
    .replace(/^([^\s/\\:@]+:(?![/\\])[^@]+)@(?=[^@\s/]+$)/, '$1_')
    .replaceAll(
      /(?<=(pass|word|wd|token|secret|key|id|credentials?|sig|signature)[_.-]*\s*)=/gi,
      '-',
    );
}

/** Lower case for ASCII letters alone, as DuckDB compares names. */
export function fold(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A key in any mixture of upper and lower case. */
export function anyCase(key: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(key) },
    fc.mixedCase(fc.constant(key), { toggleCase: (letter) => letter.toUpperCase() }),
  );
}
