import type { LakeSource } from '../../config/document.js';
import { variablesIn } from '../../config/variables.js';
import type { Environment } from '../../config/variables.js';
import type { Variable } from '../protocol.js';
import { copyLake, type Visit } from './walk.js';

/** The variables that lakes read, in order of their first use. */
export function variablesOf(lakes: readonly LakeSource[], env: Environment): readonly Variable[] {
  const sensitive = new Map<string, boolean>();
  const visit: Visit = ({ value, judgement }) => {
    const texts = Array.isArray(value) ? value : [value];
    const names = texts.flatMap((one: unknown) =>
      typeof one === 'string' ? variablesIn(one) : [],
    );
    if (names.length === 0) return undefined;
    const isCredential = judgement() === 'credential';
    for (const name of names) sensitive.set(name, sensitive.get(name) === true || isCredential);
    return undefined;
  };
  for (const lake of lakes) copyLake(lake, env, visit);
  return Array.from(sensitive, ([name, isCredential]) => ({ name, sensitive: isCredential }));
}
