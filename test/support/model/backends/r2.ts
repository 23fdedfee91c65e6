import { objectStore } from '../object-store.js';

export const r2 = objectStore({
  type: 'r2',
  weight: 1,
  schemes: ['r2'],
  scopeIsLocation: false,
  hasAccount: true,
});
