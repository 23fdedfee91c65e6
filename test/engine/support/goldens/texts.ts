export type Table = Readonly<Record<string, unknown>>;

/** The environment a golden is compiled in, while it is bound. */
export type Env = Record<string, string | undefined>;

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a configured text says, as far as the binding of a golden needs to know. */
export function textOf(value: unknown, env: Env): string {
  if (typeof value !== 'string') return String(value);
  const [, name, fallback = ''] = soleVariable(value) ?? [];
  if (name === undefined) return value.replaceAll('$${', '${');
  return env[name] || fallback || name;
}

/** Another value in place of a configured one: in its variable, where it is exactly one, so that it stays one. */
export function put(value: unknown, other: string | number | boolean, env: Env): unknown {
  const [, name] = (typeof value === 'string' && soleVariable(value)) || [];
  if (name === undefined) {
    return typeof other === 'string' ? other.replaceAll('${', () => '$${') : other;
  }
  env[name] = String(other);
  return value;
}

function soleVariable(text: string): RegExpExecArray | null {
  return /^\$\{(\w+)(?::-([^}]*))?\}$/.exec(text);
}

/** Changes the values of a table by their keys, in whatever letter case; null and what is not there stay. */
export function changed(
  table: Table,
  changes: Readonly<Record<string, (value: unknown) => unknown>>,
): Table {
  const entries = Object.entries(table).map(([key, value]): [string, unknown] => {
    const change = changes[key.toLowerCase()];
    return [key, value === null || change === undefined ? value : change(value)];
  });
  return Object.fromEntries(entries);
}
