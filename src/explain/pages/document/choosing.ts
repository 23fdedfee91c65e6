import { script, toml } from '../../example.js';
import { unlessAlone, type Pages } from '../../page.js';

export const choosingPages = {
  'unknown-lake': {
    title: 'The lake that was asked for is not there',
    why: `
      A lake is chosen by its key in the configuration, not by its alias. Passing over a name
      that is not there would leave the lake out of the session, and statements meant for it
      would run in whatever database is current. The lake to use must be among those that were
      chosen. On the command line, a wrong --lake or --use is reported as wrong usage.
    `,
    wrong: script`
      import { compile } from 'lakeplan';

      const sales = {
        alias: 'sales_lake',
        catalog: { type: 'sqlite', uri: '/srv/catalogs/sales.sqlite' },
        storage: { type: 'local', path: '/srv/lakes/sales' },
      };
      export const result = compile({ lakes: { sales } }, { lakes: ['sales_lake'] });
    `,
    right: script`
      import { compile } from 'lakeplan';

      const sales = {
        alias: 'sales_lake',
        catalog: { type: 'sqlite', uri: '/srv/catalogs/sales.sqlite' },
        storage: { type: 'local', path: '/srv/lakes/sales' },
      };
      export const result = compile({ lakes: { sales } }, { lakes: ['sales'] });
    `,
  },
  'duplicate-lake': {
    title: 'Two lakes have one name',
    why: `
      Lakes may stand under stores and under lakes, and here both have one of this name. The
      name tells a lake from every other when plans are compared, and the names of its secrets
      are made from it: DuckDB replaces a secret by a second one of the same name and says
      nothing. Only one of the two could be meant.
    `,
    wrong: toml`
      [stores.sales.config.ducklake]
      alias = "sales"
      metadata_backend = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage_backend = { type = "local", path = "/srv/lakes/sales" }

      [lakes.sales]
      alias = "sales_archive"
      catalog = { type = "sqlite", uri = "/srv/catalogs/archive.sqlite" }
      storage = { type = "local", path = "/srv/lakes/archive" }
    `,
    right: toml`
      [stores.sales.config.ducklake]
      alias = "sales"
      metadata_backend = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage_backend = { type = "local", path = "/srv/lakes/sales" }

      [lakes.archive]
      alias = "sales_archive"
      catalog = { type = "sqlite", uri = "/srv/catalogs/archive.sqlite" }
      storage = { type = "local", path = "/srv/lakes/archive" }
    `,
  },
  'unknown-target': {
    title: 'The DuckDB version is not known',
    why: `
      Options and parameters of secrets come and go with DuckDB's versions, and the target says
      which of them may be written. For a version it does not know, lakeplan would have to
      guess. DuckDB 1.3, for one, takes a changed data path without a word, where 1.4 and later
      refuse to attach the lake. On the command line, a wrong --target is reported as wrong
      usage.
    `,
    wrong: script`
      import { compile } from 'lakeplan';

      const sales = {
        catalog: { type: 'sqlite', uri: '/srv/catalogs/sales.sqlite' },
        storage: { type: 'local', path: '/srv/lakes/sales' },
      };
      export const result = compile({ lakes: { sales } }, { target: '1.3' });
    `,
    right: script`
      import { compile } from 'lakeplan';

      const sales = {
        catalog: { type: 'sqlite', uri: '/srv/catalogs/sales.sqlite' },
        storage: { type: 'local', path: '/srv/lakes/sales' },
      };
      export const result = compile({ lakes: { sales } }, { target: '1.4' });
    `,
  },
  'conflicting-repositories': {
    title: 'One extension from two repositories',
    why: `
      A session loads one build of an extension. DuckDB takes an INSTALL of what is installed as
      done, but from another repository than before it is an error that asks for FORCE INSTALL,
      and the script stops there. Which of the two builds was meant cannot be told from here.
    `,
    wrong: toml`
      [lakes.sales]
      extensions = [
        { name = "h3", repository = "community" },
        { name = "h3", repository = "https://extensions.example.com" },
      ]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      extensions = [
        { name = "h3", repository = "community" },
      ]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    unless: unlessAlone,
  },
} satisfies Pages;
