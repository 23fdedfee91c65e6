/** The spellings of the keys of a lake's two tables, the newer one last. */
export const spellings = {
  metadata: ['metadata_backend', 'catalog'],
  storage: ['storage_backend', 'storage'],
} as const;
