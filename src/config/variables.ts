/** The environment a configuration's `${NAME}` is looked up in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A piece of a configured text: literal text, or a variable with what stands for it when it is unset or empty. */
type Piece = string | { readonly name: string; readonly fallback?: string };

/** What became of a text: its value, or why it has none. */
export type Expansion =
  { readonly text: string } | { readonly unset: readonly string[] } | 'malformed';

const variable = /^\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}$/s;

export function hasVariables(text: string): boolean {
  return text.includes('${');
}

/** Whether any part of the text comes from the environment. */
export function readsVariables(text: string): boolean {
  return hasVariables(text) && (parse(text) ?? []).some((piece) => typeof piece !== 'string');
}

/** The name, when the text is exactly one `${NAME}` without a default. */
export function soleVariable(text: string): string | undefined {
  if (!text.startsWith('${')) return undefined;
  const [, name, fallback] = variable.exec(text) ?? [];
  return fallback === undefined ? name : undefined;
}

export function isWellFormed(text: string): boolean {
  return !hasVariables(text) || parse(text) !== undefined;
}

/** The text with each `${NAME}` and `${NAME:-default}` replaced, and each `$${` made a literal `${`. */
export function expand(text: string, env: Environment): Expansion {
  if (!hasVariables(text)) return { text };
  const pieces = parse(text);
  if (pieces === undefined) return 'malformed';
  const unset: string[] = [];
  const values = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const value = Object.hasOwn(env, piece.name) ? env[piece.name] : undefined;
    if (piece.fallback !== undefined)
      return value === undefined || value === '' ? piece.fallback : value;
    if (value === undefined) unset.push(piece.name);
    return value ?? '';
  });
  return unset.length > 0 ? { unset } : { text: values.join('') };
}

/** The pieces of a text, or undefined when a `${` in it is not closed, not a name, or nested in a default. */
function parse(text: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const token of text.match(/\$\$\{|\$\{[^}]*\}?|[^$]+|\$/g) ?? []) {
    if (token === '$${') pieces.push('${');
    else if (!token.startsWith('${')) pieces.push(token);
    else {
      const [, name, fallback] = variable.exec(token) ?? [];
      if (name === undefined || fallback?.includes('${') === true) return undefined;
      pieces.push(fallback === undefined ? { name } : { name, fallback });
    }
  }
  return pieces;
}
