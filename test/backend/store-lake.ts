import type { CompileOptions } from '../../src/index.js';
import { findingsIn } from '../support/findings.js';

const catalog = { type: 'sqlite', uri: '/m.db' };
export const keys = { key_id: '${KEY}', secret: '${SECRET}' };
export const at = '/lakes/sales/storage';

export function lakes(storage: object) {
  return {
    sales: { catalog, storage: { type: 's3', bucket: 'lake', prefix: 'data', ...storage } },
  };
}

export function findings(storage: object, options?: CompileOptions) {
  return findingsIn(lakes({ ...keys, ...storage }), options);
}
