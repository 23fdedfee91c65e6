import type { Sources } from './values.js';

/** Lines that no TOML has; `*` is the place of a marker. */
const brokenLines = [
  ['password = "*', "password = '*", 'password = *', '*', '* = ', 'password == "*"', '[*', '[[*]'],
  ['password = "a" "*"', 'password = "\\q*"', 'password = ["*"', '= "*"', 'password = 1 "*"'],
  ['p = "*"\np = "*"', 'password = {a = "*"', 'password = "\u0000*"', 'password: "*"', '"*" "'],
  ['password = 2024-13-45*', 'password = 0x*', 'password = """*', "password = '''*", '{"a": "*"}'],
  [
    'a.b = 1\na = "*"',
    'password = "*\\',
    'export PASSWORD="*"',
    'password = "*"; x = 1',
    '[a] "*"',
  ],
].flat();

/** The text with a line in it that is not TOML. Of such a text nothing at all is shown. */
export function breakToml(text: string, { random, markers }: Sources): string {
  const lines = text.split('\n');
  const line = random.pick(brokenLines).replaceAll('*', () => {
    return markers.hidden('a line that does not parse');
  });
  // Nowhere else, or it might stand in a string of several lines and be good.
  const places = lines.flatMap((one, index) => (one.startsWith('[') ? [index] : []));
  lines.splice(random.pick([0, lines.length, ...places]), 0, line);
  return lines.join('\n');
}

export function breakJson(text: string, { random, markers }: Sources): string {
  const marker = markers.hidden('JSON that does not parse');
  const broken = random.pick([
    `"${marker}"`,
    marker,
    `"p": "${marker}`,
    `'${marker}'`,
    `{${marker}`,
  ]);
  const at = random.int(text.length);
  return random.chance(0.5) ? `${text}${broken}` : `${text.slice(0, at)}\u0001${broken}`;
}
