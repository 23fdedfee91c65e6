import { stringify } from 'smol-toml';
import { compile } from '../../compile.js';
import { findLakes } from '../../config/document.js';
import { soleVariable, type Environment } from '../../config/variables.js';
import { createReport } from '../../diagnostic/diagnostic.js';
import { parseToml } from '../../toml.js';
import { isVisible } from '../../toml/visible.js';
import type { Shared } from '../protocol.js';
import { createNames } from './names.js';
import { keysOf } from './pointer.js';
import { copyLake, type Visit } from './walk.js';

/**
 * The configuration as it may be put into a link: only what the compiler knows and would put into a plan. A
 * credential that is written out becomes a variable; comments, tables of other tools and whatever is not known are
 * left out, as nothing says what they hold. What compiles still compiles, to the same redacted SQL.
 */
export function share(text: string, env: Environment): Shared | undefined {
  const parsed = parseToml(text);
  if (!parsed.ok) return undefined;
  const masked: { readonly place: string; readonly variable: string }[] = [];
  const dropped: string[] = [];
  const names = createNames(text);
  const visible = visiblePlaces(parsed.document, env);
  const visit: Visit = ({ key, pointer, value, judgement }) => {
    const judged = judgement();
    if (judged === 'plain') return value;
    if (judged === 'credential' && typeof value === 'string') {
      if (soleVariable(value) !== undefined) return value;
      const variable = names.nameFor(key, value);
      masked.push({ place: pointer, variable });
      return `\${${variable}}`;
    }
    if (visible.has(pointer) && !/[@\\]/.test(String(value))) return value;
    dropped.push(pointer);
    return undefined;
  };
  const shared: Record<string, unknown> = {};
  for (const lake of findLakes(parsed.document, createReport())) {
    for (const [pointer, value] of copyLake(lake, env, visit)) put(shared, keysOf(pointer), value);
  }
  return { text: stringify(shared), masked, dropped };
}

/** The values that are wrong and that the compiler shows in its excerpts all the same. */
function visiblePlaces(document: unknown, env: Environment): ReadonlySet<string> {
  const { diagnostics } = compile(document, { env });
  const hidden = new Set(
    diagnostics.filter((one) => !isVisible(one)).map(({ pointer }) => pointer),
  );
  const pointers = diagnostics.map(({ pointer }) => pointer);
  return new Set(pointers.filter((pointer) => !hidden.has(pointer)));
}

function put(root: Record<string, unknown>, keys: readonly string[], value: unknown): void {
  if (value === undefined) return;
  let table = root;
  for (const key of keys.slice(0, -1)) {
    if (!Object.hasOwn(table, key)) define(table, key, {});
    table = table[key] as Record<string, unknown>;
  }
  define(table, keys.at(-1) ?? '', value);
}

/** Also for `__proto__`, which a plain assignment would not make a key of. */
function define(table: object, key: string, value: unknown): void {
  Object.defineProperty(table, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
