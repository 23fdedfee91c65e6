import { quoteString } from '../quote.js';
import type { Assertion } from './assertion.js';

/**
 * What no secret closes: with the setting on, DuckLake's clean-up finds no file (run on 1.4.4 and 1.5.5). Of a session that
 * sets it otherwise than GLOBAL, it is the session's value that is looked at.
 */
export function assertUrls(node: number): Assertion {
  const setting = quoteString('s3_url_compatibility_mode');
  return {
    node,
    refutedBy: `WHERE current_setting(${setting})::BOOLEAN`,
    message:
      'the setting s3_url_compatibility_mode is on: DuckLake then finds no files to clean up',
  };
}
