import * as fc from 'fast-check';

/** What looks like TOML and is text. */
const lookalikes = [
  ['a = 1', '[a]', '[[a.b]]', '# a', '#', '=', '[', ']', '{', '}', ',', '.', '\t', ' ', ''],
  ['é', '日本', '😀', '\u{1d4b3}', 'e\u0301', '\ufeff', '\u00a0', '\u2028', '\ud800', '${A}'],
  ['true', 'inf', '1979-05-27', '~1/0', '://', 'x'],
].flat();
const escapes = [
  [String.raw`\"`, String.raw`\\`, String.raw`\b\t\n\f\r\e`, String.raw`\x41`],
  [String.raw`\u00e9`, String.raw`\uFFFF`, String.raw`\U0001F600`, String.raw`\U0010ffff`],
].flat();
const lineEnds = ['\n', '\n\n', '\n[a]\n', '\na = 1\n', '\n# b\n', '\n  '];
const trimmed = ['\\\n', '\\\n \t\n  ', '\\  \n'];

const strings = [
  textOf(lookalikes, escapes, ["'", "'''", "''"]).map((text) => `"${text}"`),
  textOf(lookalikes, ['"', '"""', '\\', '\\n']).map((text) => `'${text}'`),
  textOf(lookalikes, escapes, lineEnds, trimmed, ['"', '""', "'''"]).map(
    (text) => `"""${text.replaceAll(/"{3,}/g, '""')}"""`,
  ),
  textOf(lookalikes, lineEnds, ["'", "''", '"""', '\\', '\\\n']).map(
    (text) => `'''${text.replaceAll(/'{3,}/g, "''")}'''`,
  ),
];

const word = fc.constantFrom(
  ...[
    ['0', '1', '+1', '-0', '1_000', '0xDEAD_beef', '0o755', '0b1101', '9223372036854775807'],
    ['1.5', '-0.0', '6.02e23', '1e+10', '1E-7', '3.1_4', 'inf', '+inf', '-inf', 'nan', '+nan'],
    ['true', 'false'],
    ['1979-05-27', '07:32:00', '07:32', '07:32:00.999999', '1979-05-27 07:32'],
    ['1979-05-27T07:32:00', '1979-05-27t07:32:00.5', '1979-05-27 07:32:00'],
    ['1979-05-27T07:32:00Z', '1979-05-27 07:32:00.25z', '1979-05-27 07:32:00-07:00'],
  ].flat(),
);

/** A value of TOML other than an array or a table, as it is written. */
export const scalar: fc.Arbitrary<string> = fc.oneof(word, fc.oneof(...strings));

function textOf(...pieces: readonly (readonly string[])[]): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...pieces.flat()), { maxLength: 5 })
    .map((chosen) => chosen.join(''));
}
