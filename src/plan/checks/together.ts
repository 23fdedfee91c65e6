import type { Report } from '../../diagnostic/diagnostic.js';
import type { LakePlan } from '../lake.js';
import { checkScopeCapture } from './scope-capture.js';
import { checkSharedCatalogs } from './shared-catalog.js';
import { checkSharedDataPaths } from './shared-data-path.js';

/** What lakes may not do beside each other in one session, names and secrets aside. */
export function checkTogether(lakes: readonly LakePlan[], report: Report): void {
  if (lakes.length < 2) return;
  checkSharedCatalogs(lakes, report);
  checkSharedDataPaths(lakes, report);
  checkScopeCapture(lakes, report);
}
