/** What libpq writes a value as in a connection string, in quotes. */
export function conninfoOf(words: readonly (readonly [name: string, value: string])[]): string {
  const quoted = ([name, value]: readonly [string, string]) => {
    const escaped = value.split('\\').join('\\\\').split("'").join("\\'");
    return `${name}='${escaped}'`;
  };
  return words.map(quoted).join(' ');
}

/**
 * The words of a connection string, read as libpq reads it (conninfo_parse): blanks apart, a value ends at a blank or is
 * in single quotes, and a backslash makes the next character plain. Throws for what libpq refuses.
 */
export function readConninfo(text: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const isBlank = (at: number) => /^[ \t\n\v\f\r]$/.test(text[at] ?? '');
  let at = 0;
  const skip = () => {
    while (isBlank(at)) at += 1;
  };
  for (skip(); at < text.length; skip()) {
    const start = at;
    while (at < text.length && text[at] !== '=' && !isBlank(at)) at += 1;
    const name = text.slice(start, at);
    skip();
    if (name === '' || text[at] !== '=') throw new Error(`missing "=" after ${name}`);
    at += 1;
    skip();
    const quoted = text[at] === "'";
    if (quoted) at += 1;
    let value = '';
    for (; at < text.length && (quoted ? text[at] !== "'" : !isBlank(at)); at += 1) {
      if (text[at] === '\\') at += 1;
      value += text[at] ?? '';
    }
    if (quoted && text[at] !== "'") throw new Error('unterminated quoted string');
    if (quoted) at += 1;
    if (words.has(name)) throw new Error(`${name} is there twice`);
    words.set(name, value);
  }
  return words;
}
