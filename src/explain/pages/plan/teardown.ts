import { script } from '../../example.js';
import type { Pages } from '../../page.js';

export const teardownPages = {
  'invalid-leave-to': {
    title: 'A teardown cannot leave to this database',
    why: `
      DuckDB does not detach the database that is current, so a teardown first makes another one
      current, and only its caller knows which. In an instance without a file it is called memory;
      otherwise it has the name of the file up to its first dot. A lake that the same teardown
      detaches, or the hidden database with its catalog, cannot be it.
    `,
    wrong: script`
      import { compile, emitTeardown } from 'lakeplan';

      const catalog = { type: 'sqlite', uri: '/srv/lakes/sales.sqlite' };
      const storage = { type: 'local', path: '/srv/lakes/sales' };
      const { plan } = compile({ lakes: { sales: { alias: 'sales', catalog, storage } } });
      export const result = emitTeardown(plan, { leaveTo: 'sales' });
    `,
    right: script`
      import { compile, emitTeardown } from 'lakeplan';

      const catalog = { type: 'sqlite', uri: '/srv/lakes/sales.sqlite' };
      const storage = { type: 'local', path: '/srv/lakes/sales' };
      const { plan } = compile({ lakes: { sales: { alias: 'sales', catalog, storage } } });
      export const result = emitTeardown(plan, { leaveTo: 'memory' });
    `,
  },
} satisfies Pages;
