/** A configuration, a plan or a program, and how it is run. */
export interface Example extends Invocation {
  readonly kind: Kind;
  /** Without a line break at its end. */
  readonly text: string;
}

/** `script` is JavaScript that exports its `result`, for what only a caller of the library can bring about. */
export type Kind = 'toml' | 'json' | 'plan' | 'script';

/** How lakeplan is run on it, where a plain `lakeplan check` would not show the point. */
interface Invocation {
  readonly command?: 'sql';
  readonly target?: string;
  readonly credentials?: 'inline' | 'getenv';
  readonly env?: Readonly<Record<string, string>>;
}

/** The text of an example as it stands in the source, without the indentation of its first line. */
export type Tag = (text: TemplateStringsArray) => Example;

export const toml = tag('toml');
export const json = tag('json');
export const plan = tag('plan');
export const script = tag('script');

function tag(kind: Kind): Tag {
  return ([text = '']) => ({ kind, text: unindent(text) });
}

function unindent(text: string): string {
  const lines = text.trimEnd().split('\n').slice(1);
  const margin = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines.map((line) => line.slice(margin)).join('\n');
}
