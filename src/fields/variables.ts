/** The environment a configuration's `${NAME}` is looked up in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A piece of a configured text: literal text, or a variable with what stands for it when it is unset or empty. */
type Piece = string | { readonly name: string; readonly fallback?: string };

/** What became of a text: its value, or why it has none. */
export type Expansion =
  { readonly text: string } | { readonly unset: readonly string[] } | Malformed;

/** A `${` that is not closed or not a name; or a variable in the default of another. */
export type Malformed = 'malformed' | 'nested';

/** Whether an environment can have a variable of that name. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

const variable = /^\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}$/s;

export function hasVariables(text: string): boolean {
  return text.includes('${');
}

/** Whether any part of the text comes from the environment. */
export function readsVariables(text: string): boolean {
  const pieces = hasVariables(text) ? parse(text) : [];
  return typeof pieces === 'object' && pieces.some((piece) => typeof piece !== 'string');
}

/** The name, when the text is exactly one `${NAME}`, or `${NAME:-}`, which gives no other value. */
export function soleVariable(text: string): string | undefined {
  if (!text.startsWith('${')) return undefined;
  const [, name, fallback = ''] = variable.exec(text) ?? [];
  return fallback === '' ? name : undefined;
}

/** Whether the text says that it may be empty: it is nothing but variables with an empty default. */
export function mayBeEmpty(text: string): boolean {
  const pieces = text.startsWith('${') ? parse(text) : [];
  if (typeof pieces === 'string' || pieces.length === 0) return false;
  return pieces.every((piece) => typeof piece !== 'string' && piece.fallback === '');
}

/** The names of the variables a text reads, in the order they stand there. */
export function variablesIn(text: string): readonly string[] {
  const pieces = hasVariables(text) ? parse(text) : [];
  if (typeof pieces === 'string') return [];
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.name]));
}

export function malformationOf(text: string): Malformed | undefined {
  if (!hasVariables(text) || soleVariable(text) !== undefined) return undefined;
  const pieces = parse(text);
  return typeof pieces === 'string' ? pieces : undefined;
}

/** The text with each `${NAME}` and `${NAME:-default}` replaced, and each `$${` made a literal `${`. */
export function expand(text: string, env: Environment): Expansion {
  if (!hasVariables(text)) return { text };
  const pieces = parse(text);
  if (typeof pieces === 'string') return pieces;
  const unset: string[] = [];
  const values = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const value = valueOf(piece.name, env);
    if (piece.fallback !== undefined)
      return value === undefined || value === '' ? piece.fallback : value;
    if (value === undefined) unset.push(piece.name);
    return value ?? '';
  });
  return unset.length > 0 ? { unset } : { text: values.join('') };
}

/** What is written in the text itself, with a NUL for each variable: what it gives is not looked at. */
export function literalOf(text: string): string {
  const pieces = hasVariables(text) ? parse(text) : [text];
  if (typeof pieces === 'string') return text;
  return pieces.map((piece) => (typeof piece === 'string' ? piece : '\0')).join('');
}

/** The text itself: each variable is its default or `x`. Undefined if it is malformed. */
export function withoutVariables(text: string): string | undefined {
  const pieces = parse(text);
  if (typeof pieces === 'string') return undefined;
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : (piece.fallback ?? 'x')))
    .join('');
}

/**
 * The text without the defaults that variables of the environment keep out: what nobody reads may be anything. An empty
 * one stays: it hides nothing, and says that the text may be empty.
 */
export function withoutUnusedDefaults(text: string, env: Environment): string {
  const pieces = hasVariables(text) ? parse(text) : [];
  const isUnused = (piece: Piece) =>
    typeof piece !== 'string' &&
    piece.fallback !== undefined &&
    piece.fallback !== '' &&
    (valueOf(piece.name, env) ?? '') !== '';
  if (typeof pieces === 'string' || !pieces.some(isUnused)) return text;
  return pieces.map((piece) => written(piece, isUnused(piece))).join('');
}

function written(piece: Piece, isBare: boolean): string {
  if (typeof piece === 'string') return piece === '${' ? '$${' : piece;
  const { name, fallback } = piece;
  return fallback === undefined || isBare ? `\${${name}}` : `\${${name}:-${fallback}}`;
}

function valueOf(name: string, env: Environment): string | undefined {
  return Object.hasOwn(env, name) ? env[name] : undefined;
}

function parse(text: string): readonly Piece[] | Malformed {
  const pieces: Piece[] = [];
  for (const token of text.match(/\$\$\{|\$\{[^}]*\}?|[^$]+|\$/g) ?? []) {
    if (token === '$${') pieces.push('${');
    else if (!token.startsWith('${')) pieces.push(token);
    else {
      const [, name, fallback] = variable.exec(token) ?? [];
      if (name === undefined) return 'malformed';
      if (fallback?.includes('${') === true) return 'nested';
      pieces.push(fallback === undefined ? { name } : { name, fallback });
    }
  }
  return pieces;
}
