import { toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const optionPages = {
  'unknown-attach-option': {
    title: 'ATTACH has no such option',
    why: `
      DuckDB refuses the whole statement, after extensions and secrets have been dealt with. But
      it does so only the first time: while the lake is attached, ATTACH IF NOT EXISTS is a no-op
      that lets any option pass, so that a misspelt one seems to work in a session that is still
      open (run on 1.4.4 and 1.5.5).
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { snapshot = 12 }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { snapshot_version = 12 }
    `,
  },
  'unavailable-attach-option': {
    title: 'The target version has no such option',
    why: `
      Options come and go with DuckDB's versions, and one that is not there fails the ATTACH.
      migrate_if_required is in 1.4 only, where it is on by default; 1.5 calls it
      automatic_migration and has it off, so that a catalog from 1.4 is refused until it is asked
      for. Once migrated, 1.4 cannot read the catalog any more.
    `,
    wrong: {
      ...toml`
        [lakes.sales]
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }
        attach_options = { migrate_if_required = true }
      `,
      target: '1.5',
    },
    right: {
      ...toml`
        [lakes.sales]
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }
        attach_options = { automatic_migration = true }
      `,
      target: '1.5',
    },
  },
  'unsupported-attach-option': {
    title: 'The option is for another catalog',
    why: `
      What begins with meta_ is passed on to the database that holds the catalog, and each kind
      has options of its own. DuckDB 1.4.4 and 1.5.5 refuse this one for the kind used here, and
      the lake is not attached.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "duckdb", uri = "/srv/catalogs/sales.duckdb" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { meta_busy_timeout = 20000 }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { meta_busy_timeout = 20000 }
    `,
  },
  'misplaced-attach-option': {
    title: 'The lake has a key for this option',
    why: `
      The lake's own tables say this already, and checks are made there. Said twice, the option
      would win over the table. On DuckDB 1.4.4 and 1.5.5 a lake that was made that way kept the
      option's data path, and the next session without it was refused.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { data_path = "/mnt/big/sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/mnt/big/sales" }
    `,
  },
  'ineffective-busy-timeout': {
    title: 'This timeout does not reach SQLite',
    why: `
      DuckDB accepts busy_timeout from 1.4.1 on and keeps it to itself; the connection to SQLite
      does not get it. In a run with two writers, 1.4.4 and 1.5.5 each lost 2 of 50 commits to
      "database is locked"; with meta_busy_timeout at 20000, 1.5.5 lost none and 1.4.4 one.
      Several steady writers are better served by PostgreSQL.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { busy_timeout = 20000 }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { meta_busy_timeout = 20000 }
    `,
  },
  'invalid-default-table': {
    title: 'Not the name of a table',
    why: `
      The default table is a name of one to three parts: table, schema.table, or
      database.schema.table. A part with a dot or a blank at its end stands in double quotes, and
      no part holds a double quote itself. With an open quote or a fourth part ATTACH fails;
      with an empty part DuckDB 1.4 and 1.5 attach the lake and then look for another table.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { default_table = 'main."orders' }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { default_table = 'main."orders"' }
    `,
  },
  'number-not-taken': {
    title: 'DuckDB does not take this number',
    why: `
      Some options pass a number on to the file the catalog is kept in, which takes only some:
      meta_row_group_size is a multiple of 2048, and meta_busy_timeout at most 2147483647
      milliseconds. With any other number ATTACH fails (run on DuckDB 1.4.4 and 1.5.5).
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "duckdb", uri = "/srv/catalogs/sales.ducklake" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { meta_row_group_size = 1000 }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "duckdb", uri = "/srv/catalogs/sales.ducklake" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { meta_row_group_size = 2048 }
    `,
  },
  'invalid-snapshot-time': {
    title: 'DuckDB cannot read this moment',
    why: `
      A snapshot is chosen by a date, or by a date and a time. TOML also knows a time of day
      alone, but DuckDB 1.4.4 and 1.5.5 refuse that when the lake is attached.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { snapshot_time = 12:00:00 }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { snapshot_time = 2026-01-31T12:00:00Z }
    `,
  },
  'snapshot-time-zone': {
    title: 'The moment has no time zone',
    why: `
      DuckDB then reads it in the zone of the session. The same configuration shows one state of
      the lake on a laptop in Berlin and another on a server that runs on UTC, an hour or two
      apart. With Z or an offset it is one moment everywhere.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { snapshot_time = 2026-01-31T12:00:00 }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { snapshot_time = 2026-01-31T12:00:00Z }
    `,
  },
} satisfies Pages;
