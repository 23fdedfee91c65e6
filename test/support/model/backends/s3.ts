import { objectStore } from '../object-store.js';

export const s3 = objectStore({
  type: 's3',
  weight: 2,
  schemes: ['s3', 's3a', 's3n'],
  scopeIsLocation: true,
  regional: true,
});
