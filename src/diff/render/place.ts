import type { Change } from '../change.js';

/** Where a change is in the files that were compared; undefined where that is not known. */
export type PlaceOf = (change: Change) => string | undefined;
