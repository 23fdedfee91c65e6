/** Whether a text that is valid TOML has a comment: a `#` that is in no string. */
export function hasComment(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '#') return true;
    if (character === '"' || character === "'") at = endOfString(text, at, character) - 1;
  }
  return false;
}

/** The offset behind a string. */
function endOfString(text: string, start: number, mark: '"' | "'"): number {
  const long = mark.repeat(3);
  const isLong = text.startsWith(long, start);
  const quote = isLong ? long : mark;
  let at = start + quote.length;
  while (at < text.length && !text.startsWith(quote, at)) {
    at += mark === '"' && text[at] === '\\' ? 2 : 1;
  }
  at += quote.length;
  if (!isLong) return at;
  // Up to two of the marks before the last three are a part of a long string.
  while (text[at] === mark) at++;
  return at;
}
