import { toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const textPages = {
  'empty-value': {
    title: 'A value is empty',
    why: `
      An empty text is never meant, and DuckDB gives it meanings of its own. An empty path for
      the catalog is a catalog in memory: tables are made, rows are read back, and all is gone
      with the connection. An empty prefix is fine, it says that there is none.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "duckdb", uri = "" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "duckdb", uri = "/srv/catalogs/sales.duckdb" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'unencodable-text': {
    title: 'A character cannot stand in SQL',
    why: `
      DuckDB's clients hand SQL over as text that ends at the first NUL: the statement breaks off
      in the middle and fails with an unterminated string. Half of a surrogate pair has no UTF-8
      and would reach DuckDB as another character, if at all. No way of quoting helps.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales\\u0000.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'credential-in-text': {
    title: 'A URL has a user and a password in it',
    why: `
      This key is not meant for credentials, so its text goes into plans, previews and SQL as it
      stands. DuckDB repeats it too: 1.4.4 and 1.5.5 print the text of an ATTACH that fails to
      connect, password included. In a key of its own a password is kept out of all of them.
    `,
    wrong: toml`
      [lakes.sales.catalog]
      type = "postgres"
      host = "postgresql://sales:changeme@db.example.com"
      database = "lakes"
      user = "sales"
      password = "\${PGPASSWORD}"

      [lakes.sales.storage]
      type = "local"
      path = "/srv/lakes/sales"
    `,
    right: toml`
      [lakes.sales.catalog]
      type = "postgres"
      host = "db.example.com"
      database = "lakes"
      user = "sales"
      password = "\${PGPASSWORD}"

      [lakes.sales.storage]
      type = "local"
      path = "/srv/lakes/sales"
    `,
  },
  'malformed-variable': {
    title: 'A variable is not written correctly',
    why: `
      A dollar sign and a brace begin a variable, and this one is not closed, has no proper name,
      or has another variable as its default. Taken as plain text, the lake would be made in a
      folder that is really named like that. Where the two characters are meant as such, write
      $\${ instead.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "\${LAKE_ROOT/sales" }
    `,
    right: {
      ...toml`
        [lakes.sales]
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
        storage = { type = "local", path = "\${LAKE_ROOT}/sales" }
      `,
      env: { LAKE_ROOT: '/srv/lakes' },
    },
  },
  'unset-variable': {
    title: 'An environment variable is not set',
    why: `
      An unset variable that became nothing would move this lake from /srv/lakes/sales to /sales:
      with an empty catalog a second, empty lake would be made there, and nobody would be told.
      So it is an error, unless the text gives a default. Variables in credentials are looked up
      only when the SQL is written with their values. Where the variables are not set, as when a
      pull request is checked, commit a file of example values and name it: --vars .env.example,
      or set one by --env LAKE_ROOT=/srv/lakes.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "\${LAKE_ROOT}/sales" }
    `,
    right: {
      ...toml`
        [lakes.sales]
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
        storage = { type = "local", path = "\${LAKE_ROOT}/sales" }
      `,
      env: { LAKE_ROOT: '/srv/lakes' },
    },
  },
} satisfies Pages;
