import { version } from './environment.js';

/** Whether a version, the one under test without one, is this one or later. */
export function isAtLeast(other: string, one = version): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) >= 0;
}
