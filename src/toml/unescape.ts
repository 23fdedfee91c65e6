const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\u001b',
};

const escape = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/g;

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
