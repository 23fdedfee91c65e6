import {
  errors,
  infos,
  textErrors,
  keyErrors,
  warnings,
  type Code,
} from '../../src/diagnostic/codes.js';

/** Every row of the table of codes. */
export const rows = { ...errors, ...textErrors, ...keyErrors, ...warnings, ...infos };

export const allCodes = (Object.keys(rows) as Code[]).sort();
