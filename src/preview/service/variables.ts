import type { Environment } from 'lakeplan';
import { isHarmless, type LakeSource, variablesIn } from 'lakeplan/internal';
import type { Reader, Variable } from '../protocol.js';
import type { Judgement } from './judge.js';
import { copyLake, type Visit } from './walk.js';

/** Of several that read one variable, the one that says most of how secret it is comes first. */
const readers: readonly Reader[] = ['credential', 'unknown', 'plain'];

/** The variables that lakes read, in order of their first use. */
export function variablesOf(lakes: readonly LakeSource[], env: Environment): readonly Variable[] {
  const found = new Map<string, Reader>();
  const visit: Visit = ({ pointer, value, judgement }) => {
    const names = textsIn(value).flatMap(variablesIn);
    if (names.length === 0) return undefined;
    const reader = readerOf(judgement(), isHarmless(pointer, value));
    for (const name of names) {
      const known = found.get(name) ?? reader;
      found.set(name, readers.find((one) => one === known || one === reader) ?? reader);
    }
    return undefined;
  };
  for (const lake of lakes) copyLake(lake, env, visit);
  return Array.from(found, ([name, reads]) => ({ name, reads }));
}

/** Around a variable may stand what tells that it is a credential: `?token=`, or the address of a server. */
function readerOf(judged: Judgement, isPlainAround: boolean): Reader {
  if (judged === 'credential') return judged;
  return judged === 'plain' && isPlainAround ? judged : 'unknown';
}

/** The texts of a value, however deep: what stands at an unknown key may be a table. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
