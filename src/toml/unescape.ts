const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\u001b',
};

const escape = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gi;

/** What a basic string says; it has no line ends in it. */
export function unescapeString(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    escape,
    (whole, x?: string, u?: string, long?: string, letter?: string): string => {
      if (letter !== undefined) return escapes[letter] ?? letter;
      const code = Number.parseInt(x ?? u ?? long ?? '', 16);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}
