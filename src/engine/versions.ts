/** A DuckDB version as a configuration may ask for it: a line (`1.5`) or a patch (`1.5.0`). */
export type Target = string;

/** Every version lakeplan knows, oldest first; what the engine tables give as "since" and "until" is one of them. */
const versions = [
  '1.4.0',
  '1.4.1',
  '1.4.2',
  '1.4.3',
  '1.4.4',
  '1.4.5',
  '1.5.0',
  '1.5.1',
  '1.5.2',
  '1.5.3',
  '1.5.4',
  '1.5.5',
  '1.5.6',
  '2.0.0',
  '2.0.1',
] as const;

export type Version = (typeof versions)[number];

/** The lines lakeplan knows, each with the newest patch it knows of; `endedOn`, if DuckDB no longer maintains the line. */
const lines: Readonly<Record<'1.4' | '1.5' | '2.0', Line>> = {
  '1.4': { newest: '1.4.5', endedOn: '2026-11-17' },
  '1.5': { newest: '1.5.6' },
  '2.0': { newest: '2.0.1' },
};

interface Line {
  readonly newest: Version;
  /** A date of DuckDB's release calendar: nothing here looks at a clock. */
  readonly endedOn?: string;
}

/** The targets as shown to people. */
export const knownTargets: readonly string[] = Object.keys(lines);

/** Every version that is known, oldest first. */
export const knownVersions: readonly string[] = versions;

export const defaultTarget = '1.5';

/** What the default target stands for; also what the rest of a document is checked for when its target is unknown. */
export const defaultVersion: Version = lines[defaultTarget].newest;

/**
 * The version a target stands for: of a line its newest patch that is known, which a patch released later stands for
 * too. Undefined for a target lakeplan does not know.
 */
export function resolveTarget(target: Target): Version | undefined {
  const line = lineOf(target);
  if (line === undefined) return undefined;
  const patch = patchOf(target);
  if (patch === undefined || patch > Number(patchOf(line.newest))) return line.newest;
  return versions.find((known) => known === target);
}

/** Whether the target is a patch that was released after all that lakeplan knows of its line. */
export function isLaterPatch(target: Target): boolean {
  return patchOf(target) !== undefined && ![undefined, target].includes(resolveTarget(target));
}

/** The line of a target, and since when DuckDB no longer maintains it; undefined for one that it does maintain. */
export function endOfLine(
  target: Target,
): { readonly line: string; readonly on: string } | undefined {
  const on = lineOf(target)?.endedOn;
  return on === undefined ? undefined : { line: nameOfLine(target), on };
}

function lineOf(target: Target): Line | undefined {
  const name = nameOfLine(target);
  return Object.hasOwn(lines, name) ? lines[name as keyof typeof lines] : undefined;
}

const form = /^(\d+\.\d+)(?:\.(0|[1-9]\d{0,2}))?$/;

function nameOfLine(target: Target): string {
  return form.exec(target)?.[1] ?? '';
}

function patchOf(target: Target): number | undefined {
  const patch = form.exec(target)?.[2];
  return patch === undefined ? undefined : Number(patch);
}

/** The newest client that MotherDuck takes, in all of its regions; documented in November 2026, not run. */
export const newestOfMotherDuck: Version = '1.5.6';

/** Whether MotherDuck takes this DuckDB. */
export function isTakenByMotherDuck(version: Version): boolean {
  return isAtLeast(newestOfMotherDuck, version);
}

/** Whether `version` is `since` or later. */
export function isAtLeast(version: Version, since: Version): boolean {
  return versions.indexOf(version) >= versions.indexOf(since);
}
