import { toml } from '../../example.js';
import { unlessAlone, type Pages } from '../../page.js';

export const catalogPathPages = {
  'wrong-uri-prefix': {
    title: 'The path names another kind of catalog',
    why: `
      What stands before the colon is what DuckDB reads as the kind of catalog, and it is not the
      type of this table, so one of the two is wrong. DuckDB does not say so: 1.4.4 and 1.5.5 take
      a second prefix for a part of the name, and sqlite:sales.sqlite became a DuckDB file that is
      really called that.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "duckdb", uri = "sqlite:/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "sqlite:/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'memory-uri': {
    title: 'The catalog would be gone at the end',
    why: `
      A catalog in memory ends with the connection, and the data files stay behind with nobody who
      knows them. Until then all seems well: on DuckDB 1.4.4 and 1.5.5 tables are made and rows
      are read back.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "duckdb", uri = ":memory:" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "duckdb", uri = "/srv/catalogs/sales.duckdb" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'uri-is-folder': {
    title: 'The catalog is a file, not a folder',
    why: `
      A catalog of this kind is one file. DuckDB 1.4.4 and 1.5.5 cannot open a folder and fail
      when the lake is attached. The folder itself must exist: DuckDB does not make it.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'relative-uri': {
    title: 'Elsewhere, the path names another lake',
    why: `
      Every process adds the path to its own working directory. Started elsewhere, DuckDB finds no
      catalog there and, without a word, makes an empty one. With an absolute data path, or one in
      a bucket, two lakes then share their files and know only their own: on DuckDB 1.4.4 and
      1.5.5 the clean-up of the second deleted the live files of the first. With a relative data
      path the second lake has files of its own, and the tables seem to be gone. An absolute path
      to the same file opens the same lake from everywhere.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: {
      ...toml`
        [lakes.sales]
        catalog = { type = "sqlite", uri = "\${HOME}/sales.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }
      `,
      env: { HOME: '/home/ana' },
    },
    unless: 'info where ATTACH only opens a lake, as with read_only',
  },
  'metadata-in-data-path': {
    title: 'The catalog lies among the data files',
    why: `
      DuckLake's clean-up of orphaned files deletes what lies in the data path and is not in the
      catalog, and the catalog does not list itself. On DuckDB 1.4.4 it deleted the catalog file,
      and with that the lake; 1.5.5 leaves it alone. A lake is moved to another version sooner
      or later, so keep the two apart.
    `,
    wrong: {
      ...toml`
        [lakes.sales]
        catalog = { type = "sqlite", uri = "/srv/lakes/sales/catalog.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }
      `,
      target: '1.4',
    },
    right: {
      ...toml`
        [lakes.sales]
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }
      `,
      target: '1.4',
    },
    unless: 'a warning for targets from 1.5 on',
  },
  'data-path-in-metadata': {
    title: 'The data path leads through a file',
    why: `
      The catalog is one file, and this data path is that file or goes on behind it as if it were
      a folder. On DuckDB 1.4.4 and 1.5.5 the lake is attached all the same, and the first CREATE
      TABLE fails: the folder cannot be made.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/lakes/sales" }
      storage = { type = "local", path = "/srv/lakes/sales/data" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/lakes/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales/data" }
    `,
  },
  'shared-catalog': {
    title: 'Two lakes keep one catalog',
    why: `
      To DuckLake that is one lake under two names. On DuckDB 1.4.4 and 1.5.5, with equal data
      paths, what is written under one alias appears under the other; with different ones the
      second cannot be attached, and a DuckDB file can be attached only once anyway. In
      PostgreSQL each lake may have a metadata_schema of its own.
    `,
    wrong: {
      ...toml`
        [lakes.sales]
        alias = "sales"
        catalog = { type = "sqlite", uri = "/srv/catalogs/lakes.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }

        [lakes.stock]
        alias = "stock"
        catalog = { type = "sqlite", uri = "/srv/catalogs/lakes.sqlite" }
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
} satisfies Pages;
