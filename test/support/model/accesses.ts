import type { AccessDescription } from './backend.js';
import { gcs } from './backends/gcs.js';
import { https } from './backends/https.js';
import { r2 } from './backends/r2.js';
import { s3 } from './backends/s3.js';

/** How catalogs at URLs are reached. */
export const accesses: readonly AccessDescription[] = [s3, r2, gcs, https].flatMap(
  ({ access }) => access ?? [],
);
