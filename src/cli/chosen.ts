import { findLakes } from '../compile/document.js';
import { createReport } from '../diagnostic/diagnostic.js';
import { suggest } from '../diagnostic/suggest.js';
import { code, meant } from '../diagnostic/words.js';
import { knownTargets, resolveTarget } from '../engine/versions.js';
import type { Input } from './document.js';

/** What is chosen by name on the command line. */
export interface Chosen {
  readonly lake?: readonly string[] | undefined;
  readonly target?: string | undefined;
  readonly use?: string | undefined;
}

/** How many names a message lists. */
const most = 20;

/**
 * Why a choice is none; undefined when all can be made. That is a mistake of the command line, at no place of the file,
 * and what was typed is not repeated. A document without a lake has a mistake of its own.
 */
export function wrongChoice(
  { lake = [], target, use }: Chosen,
  names: readonly string[],
): string | undefined {
  if (target !== undefined && resolveTarget(target) === undefined) {
    const { suggestion } = suggest(target, knownTargets);
    const known = `the versions are ${knownTargets.join(', ')}, or a patch such as 1.5.2`;
    return `unknown value for --target; ${meant(suggestion, known)}`;
  }
  if (names.length === 0) return undefined;
  const known = new Set(names);
  const wrong = lake.find((name) => !known.has(name));
  if (wrong !== undefined) return unknownLake('--lake', wrong, names);
  if (use === undefined || (known.has(use) && (lake.length === 0 || lake.includes(use))))
    return undefined;
  if (known.has(use)) return '--use names a lake that --lake leaves out';
  return unknownLake('--use', use, names);
}

function unknownLake(option: string, name: string, names: readonly string[]): string {
  const { suggestion } = suggest(name, names);
  const listed = names.slice(0, most).map((one) => code(one));
  const more = names.length > most ? [`${names.length - most} more`] : [];
  const known = `the lakes are ${[...listed, ...more].join(', ')}`;
  return `unknown value for ${option}; ${meant(suggestion, known)}`;
}

/** The names of all lakes of a configuration, whether they are right or not. */
export function lakeNames({ parsed, isPlan }: Input): readonly string[] {
  if (isPlan || !parsed.ok) return [];
  try {
    return findLakes(parsed.document, createReport()).map(({ name }) => name);
  } catch {
    return [];
  }
}
