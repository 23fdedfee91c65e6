import { extensions as ofGround } from '../../ground/versions.mjs';
import { onlyExtensions } from '../extensions.js';
import { isTable, put, textOf, type Env, type Table } from './texts.js';

const known = new Set([...Object.keys(ofGround), ...Object.values(ofGround)]);

/** No backend needs it, so it can stand for the extensions that the ground has not. */
export const standIn = 'fts';

/** The extensions a configuration asks for; those the ground has not become the one that stands for them. */
export function bindExtensions(value: unknown, env: Env): unknown {
  if (!Array.isArray(value)) return value;
  let placed = false;
  return value.flatMap((item: unknown): readonly unknown[] => {
    const table: Table = isTable(item) ? item : { name: item };
    if (known.has(textOf(table['name'], env))) return [item];
    const name = put(table['name'], standIn, env);
    const repository = textOf(table['repository'] ?? '', env);
    if (!repository.startsWith('/')) return [isTable(item) ? { name } : name];
    // Of one extension there can be only one repository.
    if (placed) return [];
    placed = true;
    return [{ name, repository: put(table['repository'], onlyExtensions([standIn]), env) }];
  });
}
