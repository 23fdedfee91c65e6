import { isAtLeast, type Version } from './versions.js';

/** The formats of DuckLake's catalogs, oldest first. */
const formats = ['0.3', '0.4', '1.0', '1.1'] as const;
export type Format = (typeof formats)[number];

/** What DuckLake does with catalogs, from a version of DuckDB on. */
interface Generation {
  readonly since: Version;
  /** The formats that it reads and writes as they are; an older one it may migrate, a newer one it refuses. */
  readonly opens: readonly Format[];
  /** The format of a catalog that it makes or migrates, unless it is told another. */
  readonly creates: Format;
  /** What `ducklake_version` may tell it: then it makes, migrates to and opens that format alone. */
  readonly pins: readonly Format[];
  /**
   * The newest version of DuckDB's own files that it reads. Reading leaves a file as it is; what it makes or writes to
   * gets this version, for DuckLake attaches its file with STORAGE_VERSION 'latest', whatever is pinned.
   */
  readonly file: number;
}

/**
 * The newest first. Formats up to 1.0 were seen on 1.4.0, 1.4.4, 1.5.0 to 1.5.3 and 1.5.5; those of 2.0 on 2.0.1 with DuckLake built from its
 * source before the release of 1.1. Files were made, read and written on 1.4.4, 1.5.5 and 2.0.1 as released.
 */
const generations: readonly Generation[] = [
  { since: '2.0.0', opens: ['1.0', '1.1'], creates: '1.1', pins: ['1.0', '1.1'], file: 69 },
  { since: '1.5.2', opens: ['1.0'], creates: '1.0', pins: [], file: 68 },
  { since: '1.5.0', opens: ['0.4'], creates: '0.4', pins: [], file: 68 },
  { since: '1.4.0', opens: ['0.3'], creates: '0.3', pins: [], file: 67 },
];

/** What `ducklake_version` may be in some version. */
export const pinnedFormats: readonly Format[] = [
  ...new Set(generations.flatMap(({ pins }) => pins)),
];

/** How DuckLake opens a lake, as far as the format of its catalog goes. */
export interface Opener {
  readonly version: Version;
  readonly ducklakeVersion: unknown;
  readonly mayMigrate: boolean;
}

/** Whether two versions do the same with every catalog and every file. */
export function isSameGeneration(one: Version, other: Version): boolean {
  return generationOf(one) === generationOf(other);
}

/** The format of a catalog that is made so. */
export function createdFormat({ version, ducklakeVersion }: Opener): Format {
  const { pins, creates } = generationOf(version);
  return pins.find((pin) => pin === ducklakeVersion) ?? creates;
}

/** The formats that the catalog of a lake may have which is opened so. */
export function heldFormats(opener: Opener): readonly Format[] {
  const { opens, pins } = generationOf(opener.version);
  const isOne = opener.mayMigrate || pins.some((pin) => pin === opener.ducklakeVersion);
  return isOne ? [createdFormat(opener)] : opens;
}

/** What becomes of a catalog; the worst comes last. */
const outcomes = ['kept', 'migrated', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** The worst that becomes of a catalog in one of these formats when it is opened so. */
export function openedAs(held: readonly Format[], opener: Opener): Outcome {
  const ranks = held.map((format) => outcomes.indexOf(outcomeOf(format, opener)));
  return outcomes[Math.max(0, ...ranks)] ?? 'kept';
}

function outcomeOf(format: Format, opener: Opener): Outcome {
  const created = createdFormat(opener);
  if (format === created) return 'kept';
  const isOlder = formats.indexOf(format) < formats.indexOf(created);
  if (isOlder && opener.mayMigrate) return 'migrated';
  const { opens, pins } = generationOf(opener.version);
  const isPinned = pins.some((pin) => pin === opener.ducklakeVersion);
  return opens.includes(format) && !isPinned ? 'kept' : 'refused';
}

/** Whether a catalog would be migrated that the version opens as it is without that, as an older one does. */
export function migratesWhatItOpens({ version, ducklakeVersion }: Opener): boolean {
  const { opens } = generationOf(version);
  return openedAs(opens, { version, ducklakeVersion, mayMigrate: true }) === 'migrated';
}

/** The newest version of DuckDB's own files that a version reads, and what a file becomes that it writes to. */
export function fileVersion(version: Version): number {
  return generationOf(version).file;
}

/** The catalogs of 1.4.0 are the first there are. */
function generationOf(version: Version): Generation {
  const found = generations.find(({ since }) => isAtLeast(version, since));
  if (found === undefined) throw new TypeError(`no catalogs are known of ${version}`);
  return found;
}
