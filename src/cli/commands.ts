import { check } from './check.js';
import type { Command } from './command.js';
import { diff } from './diff.js';
import { explain } from './explain.js';
import { plan } from './plan.js';
import { preview } from './preview.js';
import { snapshot } from './snapshot.js';
import { sql } from './sql.js';

/** Every command there is, by name. */
export const commands: Readonly<Record<string, Command>> = {
  preview,
  sql,
  plan,
  check,
  diff,
  snapshot,
  explain,
};
