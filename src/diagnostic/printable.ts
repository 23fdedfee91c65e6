/**
 * What attacks the reader of a terminal or a log, or the CI runner that reads along: characters that cannot be seen or
 * that move the cursor, turn the direction of writing or begin a line; and `##[` and `##vso[`, which begin a command
 * wherever they are.
 */
export const hostile = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|#(?=#[a-z]*\[)/giu;

/** Text for people, with what is hostile in it made visible. A line that begins with `::` is a command to a runner too. */
export function printable(text: string): string {
  if (/^[ -"$-9;-~]*$/.test(text)) return text;
  return text.replace(hostile, visible).replace(/^\s*:(?=:)/, (start) => {
    return start.slice(0, -1) + visible(':');
  });
}

/** The lines of a statement. A line break inside a quoted text stays visible: it could look like the next statement. */
export function printableLines(sql: string): readonly string[] {
  const quoted = sql.replace(/'[^']*'|"[^"]*"/g, printable);
  return quoted.split('\n').map(printable);
}

function visible(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** A key, or another name of any length, as it is shown: at most 64 characters of it. */
export function shortened(name: string): string {
  return name.length <= 64 ? name : `${name.slice(0, 63).replace(/\p{Surrogate}$/u, '')}…`;
}
