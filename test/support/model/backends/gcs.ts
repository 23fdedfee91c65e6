import { objectStore } from '../object-store.js';

export const gcs = objectStore({
  type: 'gcs',
  weight: 1,
  schemes: ['gs', 'gcs'],
  scopeIsLocation: false,
  hasBearer: true,
});
