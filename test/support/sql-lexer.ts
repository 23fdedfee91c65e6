/** A token of DuckDB's SQL. `value` is what it means: a quoted one without its quotes, a word as it is written. */
export interface Token {
  readonly kind: 'identifier' | 'word' | 'string' | 'number' | 'parameter' | 'operator';
  readonly value: string;
}

/** Reads what begins at `at`, and says where it ends; undefined when it is something else. */
type Reader = (
  sql: string,
  at: number,
) => { readonly end: number; readonly token?: Token } | undefined;

const readers: readonly Reader[] = [
  // DuckDB takes Unicode's spaces for spaces, outside of quotes.
  skip(/[\s\p{Z}\ufeff]+/uy),
  skip(/--[^\n\r]*/y),
  readBlockComment,
  readString,
  readEscapeString,
  quoted(/"((?:[^"]|"")*)"/y, 'identifier', '"'),
  readDollarQuote,
  plain(/\$\d+|\$[a-z_][a-z0-9_]*|\?/iy, 'parameter'),
  plain(/(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy, 'number'),
  plain(
    /(?:[a-z_]|(?![\s\p{Z}])[\u0080-\u{10ffff}])(?:[a-z0-9_$]|(?![\s\p{Z}])[\u0080-\u{10ffff}])*/iuy,
    'word',
  ),
  plain(/::|:=|[,()[\].;:{}]/y, 'operator'),
  // A comment ends an operator.
  plain(/(?:(?!--|\/\*)[~!@#^&|`+\-*/%<>=])+/y, 'operator'),
];

/** The tokens of a text; throws where no token can begin, or where one never ends. */
export function lex(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < sql.length;) {
    const found = readAt(sql, at);
    if (found.token !== undefined) tokens.push(found.token);
    at = found.end;
  }
  return tokens;
}

/** The statements of a text, each as its tokens without the terminator; empty ones are none. */
export function splitStatements(sql: string): readonly (readonly Token[])[] {
  const statements: Token[][] = [[]];
  for (const token of lex(sql)) {
    if (token.kind === 'operator' && token.value === ';') statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements.filter(({ length }) => length > 0);
}

function readAt(sql: string, at: number) {
  for (const reader of readers) {
    const found = reader(sql, at);
    if (found !== undefined) return found;
  }
  throw new SyntaxError(`no token begins at ${at}: ${JSON.stringify(sql.slice(at, at + 20))}`);
}

function match(pattern: RegExp, sql: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(sql) ?? undefined;
}

function skip(pattern: RegExp): Reader {
  return (sql, at) => {
    const found = match(pattern, sql, at);
    return found && { end: at + found[0].length };
  };
}

function plain(pattern: RegExp, kind: Token['kind']): Reader {
  return (sql, at) => {
    const found = match(pattern, sql, at);
    return found && { end: at + found[0].length, token: { kind, value: found[0] } };
  };
}

function quoted(pattern: RegExp, kind: Token['kind'], quote: string): Reader {
  return (sql, at) => {
    const found = match(pattern, sql, at);
    const value = (found?.[1] ?? '').replaceAll(quote + quote, quote);
    return found && { end: at + found[0].length, token: { kind, value } };
  };
}

/** A block comment; they nest. */
function readBlockComment(sql: string, at: number) {
  if (!sql.startsWith('/*', at)) return undefined;
  let depth = 0;
  for (const mark of sql.slice(at).matchAll(/\/\*|\*\//g)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return { end: at + mark.index + 2 };
  }
  throw new SyntaxError(`the comment at ${at} never ends`);
}

const readOneString = quoted(/'((?:[^']|'')*)'/y, 'string', "'");

/** Two strings with a line break and nothing else between them are one. */
function readString(sql: string, at: number): ReturnType<Reader> {
  const first = readOneString(sql, at);
  if (first?.token === undefined) return undefined;
  const gap = match(/[ \t\f]*[\n\r]\s*(?=')/y, sql, first.end);
  const rest = gap && readString(sql, first.end + gap[0].length);
  if (rest?.token === undefined) return first;
  return { end: rest.end, token: { kind: 'string', value: first.token.value + rest.token.value } };
}

/** `E'…'`, where a backslash takes the next character with it. */
function readEscapeString(sql: string, at: number) {
  const found = match(/e'((?:[^'\\]|''|\\[^])*)'/iy, sql, at);
  if (found === undefined) return undefined;
  const value = (found[1] ?? '').replaceAll("''", "'").replaceAll(/\\([^])/g, '$1');
  return { end: at + found[0].length, token: { kind: 'string', value } } as const;
}

/** `$$…$$` and `$tag$…$tag$`. */
function readDollarQuote(sql: string, at: number) {
  const [tag] = match(/\$(?:[a-z_\u0080-\uffff][a-z0-9_\u0080-\uffff]*)?\$/iy, sql, at) ?? [];
  if (tag === undefined) return undefined;
  const start = at + tag.length;
  const end = sql.indexOf(tag, start);
  if (end < 0) throw new SyntaxError(`the text at ${at} never ends`);
  return {
    end: end + tag.length,
    token: { kind: 'string', value: sql.slice(start, end) },
  } as const;
}
