import { toml } from '../../example.js';
import { unlessAlone, type Pages } from '../../page.js';

export const namePages = {
  'reserved-name': {
    title: 'DuckDB has a database of this name',
    why: `
      Every DuckDB has main, temp and system, and one that opens no file has memory. On 1.4.4 and
      1.5.5, ATTACH IF NOT EXISTS under the name memory does nothing and says nothing: there is no
      lake, and tables and rows are in memory and gone at the end. Under MAIN the lake is
      attached, and once it is the current database every statement fails, even SELECT 1.
    `,
    wrong: toml`
      [lakes.sales]
      alias = "memory"
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      alias = "sales"
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'alias-is-database': {
    title: 'The open database has the same name',
    why: `
      DuckDB names the database it opens after its file, up to the first dot: sales.db is sales.
      ATTACH IF NOT EXISTS under that name is a silent no-op. On 1.4.4 and 1.5.5 there was no
      error, no lake and no catalog; a table and a hundred rows went into the plain DuckDB file,
      where nobody else sees them.
    `,
    wrong: toml`
      [stores.sales.config]
      database = "/srv/sales.db"

      [stores.sales.config.ducklake]
      alias = "sales"
      metadata_backend = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage_backend = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: toml`
      [stores.sales.config]
      database = "/srv/sales.db"

      [stores.sales.config.ducklake]
      alias = "sales_lake"
      metadata_backend = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage_backend = { type = "local", path = "/srv/lakes/sales" }
    `,
    unless: unlessAlone,
  },
  'name-clash': {
    title: 'Two databases have one name',
    why: `
      A session has one set of names, without regard to case: aliases, catalogs that were given a
      name, and the hidden catalog of each lake. On DuckDB 1.4.4 and 1.5.5 a second ATTACH IF NOT
      EXISTS of one alias does nothing, so that rows for stock end up in sales. Two catalogs of
      one name are worse: on 1.5.5 the second replaces the first.
    `,
    wrong: {
      ...toml`
        [lakes.sales]
        alias = "lake"
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }

        [lakes.stock]
        alias = "Lake"
        catalog = { type = "sqlite", uri = "/srv/catalogs/stock.sqlite" }
        storage = { type = "local", path = "/srv/lakes/stock" }
      `,
      command: 'sql',
    },
    right: {
      ...toml`
        [lakes.sales]
        alias = "sales"
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }

        [lakes.stock]
        alias = "stock"
        catalog = { type = "sqlite", uri = "/srv/catalogs/stock.sqlite" }
        storage = { type = "local", path = "/srv/lakes/stock" }
      `,
      command: 'sql',
    },
    unless: unlessAlone,
  },
  'invalid-metadata-schema': {
    title: 'The catalog cannot live in that schema',
    why: `
      PostgreSQL cuts names at 63 bytes. With a longer one, DuckDB 1.4.4 and 1.5.5 make a schema of
      the shortened name and all works, once: every later ATTACH looks for the long name, tries
      to make the catalog again and fails, and the lake cannot be opened any more. Names that
      begin with pg_ are refused by the server, and SQLite has no schemas at all.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "postgres", secret_name = "sales_pg" }
      storage = { type = "local", path = "/srv/lakes/sales" }

      [lakes.sales.attach_options]
      metadata_schema = "sales_and_returns_of_all_branches_in_europe_since_the_merger_of_2019"
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "postgres", secret_name = "sales_pg" }
      storage = { type = "local", path = "/srv/lakes/sales" }

      [lakes.sales.attach_options]
      metadata_schema = "sales_europe"
    `,
  },
} satisfies Pages;
