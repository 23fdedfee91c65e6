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
] as const;

export type Version = (typeof versions)[number];

/** The lines lakeplan knows, each with the newest patch it knows of. */
const newestPatch = { '1.4': '1.4.5', '1.5': '1.5.6', '2.0': '2.0.0' } as const;

/** The targets as shown to people. */
export const knownTargets: readonly string[] = Object.keys(newestPatch);

export const defaultTarget = '1.5';

/** What the default target stands for; also what the rest of a document is checked for when its target is unknown. */
export const defaultVersion: Version = newestPatch[defaultTarget];

/** The version a target stands for; undefined for a target lakeplan does not know. */
export function resolveTarget(target: Target): Version | undefined {
  const version = Object.hasOwn(newestPatch, target)
    ? newestPatch[target as keyof typeof newestPatch]
    : target;
  return versions.find((known) => known === version);
}

/** Whether `version` is `since` or later. */
export function isAtLeast(version: Version, since: Version): boolean {
  return versions.indexOf(version) >= versions.indexOf(since);
}
