import { isAtLeast, type Version } from './versions.js';

/**
 * The first version of DuckDB whose DuckLake writes the next format of catalogs: 0.3, 0.4 and 1.0 (seen on 1.4.0, 1.4.4,
 * 1.5.0 to 1.5.3 and 1.5.5). DuckLake for 2.0 has not been run and is taken to have one of its own.
 */
const formatsSince: readonly Version[] = ['1.4.0', '1.5.0', '1.5.2', '2.0.0'];

/** The format of the catalogs a version writes, as a number that grows with each; a version refuses all other formats. */
export function catalogFormat(version: Version): number {
  return formatsSince.filter((since) => isAtLeast(version, since)).length;
}
