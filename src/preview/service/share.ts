import { stringify } from 'smol-toml';
import type { Environment } from 'lakeplan';
import {
  createReport,
  findLakes,
  isHarmless,
  isTable,
  soleVariable,
  withoutUnusedDefaults,
  keysOf,
} from 'lakeplan/internal';
import { parseToml } from 'lakeplan/toml';
import type { Shared } from '../protocol.js';
import { hasComment } from './comments.js';
import { createNames } from './names.js';
import { plannedIn, type IsPlanned } from './planned.js';

import { unreadIn } from './unread.js';
import { copyLake, type Visit } from './walk.js';

/**
 * The configuration as it may be put into a link: only what the compiler puts into a plan, or what is of the harmless
 * form of its key. What is written at a credential's key becomes a variable, be it right or wrong; comments, tables of
 * other tools and all else are left out, as nothing says what they hold. What compiles still compiles, to the same
 * redacted SQL.
 */
export function share(text: string, env: Environment, target: string): Shared | undefined {
  const parsed = parseToml(text);
  if (!parsed.ok) return undefined;
  const masked: { readonly place: string; readonly variable: string }[] = [];
  const lakes = findLakes(parsed.document, createReport());
  const dropped = [...unreadIn(parsed.document, lakes)];
  const shortened: string[] = [];
  const names = createNames(text);
  const planned = plannedIn(parsed.document, env, target);
  const visit =
    (isPlanned: IsPlanned): Visit =>
    ({ key, pointer, value, judgement }) => {
      const judged = judgement();
      if (judged === 'credential' && typeof value === 'string') {
        if (soleVariable(value) !== undefined) return value;
        const variable = names.nameFor(key, value);
        masked.push({ place: pointer, variable });
        return `\${${variable}}`;
      }
      if ((judged === 'plain' || judged === 'wrong') && isHarmless(pointer, value)) return value;
      if (judged === 'plain' && isPlanned(pointer, value)) {
        const kept = shorten(value, env);
        if (JSON.stringify(kept) !== JSON.stringify(value)) shortened.push(pointer);
        return kept;
      }
      dropped.push(pointer);
      return undefined;
    };
  const shared: Record<string, unknown> = {};
  for (const lake of lakes) {
    if (!isTable(lake.value)) dropped.push(lake.pointer);
    const parts = copyLake(lake, env, visit(planned(lake)));
    for (const [pointer, value] of parts) put(shared, keysOf(pointer), value);
  }
  return { text: stringify(shared), masked, shortened, dropped, comments: hasComment(text) };
}

/** Without the defaults that the compiler did not look at. */
function shorten(value: unknown, env: Environment): unknown {
  if (typeof value === 'string') return withoutUnusedDefaults(value, env);
  return Array.isArray(value) ? value.map((one: unknown) => shorten(one, env)) : value;
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
