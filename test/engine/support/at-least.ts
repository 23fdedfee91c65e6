import { version } from './environment.js';

/** Whether the version under test is this one or later. */
export function isAtLeast(other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) >= 0;
}
