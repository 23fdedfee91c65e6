import { Configured, type Tree } from './configured.js';

/** Writes a configuration, and keeps what its variables must be set to. */
export interface Writer {
  readonly env: Record<string, string | undefined>;
  /** All credentials with a value that were written. */
  readonly credentials: () => readonly string[];
  /** The variables that stand in credentials, and nowhere else. */
  readonly credentialVariables: string[];
  readonly write: (tree: Tree) => unknown;
  /** The variable, when it is all that is written for the value. */
  readonly soleVariable: (value: Configured) => string | undefined;
  /** Whether the text says that it may be empty. */
  readonly isOptional: (value: Configured) => boolean;
}

interface Written {
  readonly text: unknown;
  readonly sole?: string;
  readonly optional?: true;
}

export function createWriter(): Writer {
  const env: Record<string, string | undefined> = {};
  const credentialVariables: string[] = [];
  const known = new Map<Configured, Written>();

  /** A value that stands in two places is written the same in both. */
  function writeValue(value: Configured): Written {
    const found = known.get(value) ?? spell(value);
    known.set(value, found);
    return found;
  }

  function spell({ value, spelling: { form, start, end }, sensitive }: Configured): Written {
    if (form === 'literal') return { text: typeof value === 'string' ? escape(value) : value };
    const mayBeEmpty = form === 'or-empty' || form === 'or-unset';
    const name = `${sensitive ? 'CREDENTIAL' : 'PLAIN'}_${Object.keys(env).length}`;
    if (mayBeEmpty) {
      env[name] = value === '' && form === 'or-unset' ? undefined : String(value);
      if (sensitive) credentialVariables.push(name);
      return { text: `\${${name}:-}`, sole: name, optional: true };
    }
    const [before, middle, after] = parts(String(value), start, end);
    const used = form === 'variable' || !canBeDefault(middle) ? 'variable' : form;
    if (used === 'variable' || used === 'unused-default') env[name] = middle;
    else env[name] = used === 'default-empty' ? '' : undefined;
    if (sensitive) credentialVariables.push(name);
    const standIn = used === 'unused-default' ? 'other' : middle;
    const variable = used === 'variable' ? `\${${name}}` : `\${${name}:-${standIn}}`;
    const text = `${escape(before)}${variable}${escape(after)}`;
    return { text, ...(text === `\${${name}}` ? { sole: name } : {}) };
  }

  function write(tree: Tree): unknown {
    if (tree instanceof Configured) return writeValue(tree).text;
    if (Array.isArray(tree)) return tree.map((item: Tree) => write(item));
    if (typeof tree !== 'object' || tree === null || tree instanceof Date) return tree;
    const entries = Object.entries(tree).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries.map(([key, value]) => [key, write(value)]));
  }

  return {
    env,
    credentialVariables,
    credentials: () =>
      [...known.keys()]
        .filter(({ sensitive, value }) => sensitive && value !== '')
        .map(({ value }) => String(value)),
    write,
    soleVariable: (value) => writeValue(value).sole,
    isOptional: (value) => writeValue(value).optional === true,
  };
}

/** Before, in and after the variable. A `$` before a `${` would make it literal, so it goes into the variable. */
function parts(text: string, start: number, end: number): readonly [string, string, string] {
  const characters = Array.from(text);
  let from = Math.min(start, characters.length);
  while (characters[from - 1] === '$') from--;
  const to = Math.max(from, end);
  const join = (a: number, b?: number) => characters.slice(a, b).join('');
  return [join(0, from), join(from, to), join(to)];
}

/** A default ends at the first `}` and holds no variable; an empty one would stand for an empty variable. */
function canBeDefault(text: string): boolean {
  return text !== '' && !text.includes('}') && !text.includes('${');
}

function escape(text: string): string {
  return text.replaceAll('${', () => '$${');
}
