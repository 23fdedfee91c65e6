/** A date that is none: no text gives one, but a caller may. */
export const document = {
  lakes: {
    sales: {
      attach_options: { snapshot_time: new Date(NaN) },
      catalog: { type: 'sqlite', uri: '/var/lib/sales/catalog.sqlite' },
      storage: { type: 'local', path: '/var/lib/sales/data' },
    },
  },
};
