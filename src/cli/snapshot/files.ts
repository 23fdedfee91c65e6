import { emit } from '../../emit/emit.js';
import { headOf } from '../../emit/head.js';
import { toScript } from '../../emit/script.js';
import type { Plan } from '../../plan/nodes.js';
import { requirements } from '../../plan/requirements.js';
import { formatJson } from '../json.js';
import { fileNameOf, type Hash } from './names.js';

/** What is in the folder of a snapshot. */
export interface Folder {
  readonly names: readonly string[];
  /** The text of a file; undefined for what is not there, or is a link, or no text. */
  readonly read: (name: string) => string | undefined;
}

/** The files of one lake, as they are to be. */
export interface LakeFiles {
  /** The name of both, without their endings. */
  readonly name: string;
  readonly plan: string;
  readonly sql: string;
}

/** How the two files of a lake end. */
export const endings = { plan: '.plan.json', sql: '.sql' } as const;

/** The first line of every SQL file of a snapshot. */
export const marker = '-- Written by lakeplan snapshot, which replaces and removes this file.\n';

/** No time and no version of lakeplan is in them, so that they change only when the lake does. */
export function filesOf(lake: string, plan: Plan, hash: Hash): LakeFiles {
  return {
    name: fileNameOf(lake, hash),
    plan: `${formatJson(plan)}\n`,
    sql: marker + headOf('redacted', requirements(plan)) + toScript(emit(plan).statements),
  };
}
