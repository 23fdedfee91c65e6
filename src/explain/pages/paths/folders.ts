import { toml } from '../../example.js';
import { unlessAlone, type Pages } from '../../page.js';

export const folderPages = {
  'disk-root': {
    title: 'The lake claims the whole disk',
    why: `
      The clean-up of orphaned files looks through the data path and deletes what the lake does
      not know. With the root of a disk as data path that is every file on it. Nothing is deleted
      at first, since files must be some days old by default, which makes it the worse to find.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "postgres", secret_name = "sales_pg" }
      storage = { type = "local", path = "/" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "postgres", secret_name = "sales_pg" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'url-in-path': {
    title: 'A URL stands where a path belongs',
    why: `
      The plain path or name is wanted here. A lake at file:///srv/lakes/sales works, until the
      clean-up: DuckDB 1.5.5 lists the files by their plain paths, finds none of them in the
      catalog under that name, and deletes them all, live as they are. SQLite's extension does
      not open file: at all, and a host that is a URL is looked up as a name.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "file:///srv/lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'home-in-path': {
    title: 'DuckDB does not agree on what ~ means',
    why: `
      DuckDB 1.4.4 makes a folder that is really named ~ and then looks for the files in the home
      directory: the first INSERT fails. On 1.5.5 reading and writing work, and then the clean-up
      of orphaned files deletes all live files. A catalog in SQLite cannot be opened that way on
      either. A variable does what is meant.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "~/lakes/sales" }
    `,
    right: {
      ...toml`
        [lakes.sales]
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
        storage = { type = "local", path = "\${HOME}/lakes/sales" }
      `,
      env: { HOME: '/home/ana' },
    },
  },
  'relative-path': {
    title: 'The path depends on where one stands',
    why: `
      The catalog keeps the path as it is, and every process adds it to its own working
      directory. Started elsewhere, DuckDB finds none of the files and writes new ones there.
      That is fine for a lake that is always opened from its own project, and a surprise for a
      job that cron starts.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'normalised-path': {
    title: 'The path is written more plainly',
    why: `
      DuckLake compares paths as text. With a doubled slash inside, the clean-up of 1.4.4 and
      1.5.5 did not recognise the lake's own files and deleted them all, and so did a CHECKPOINT
      once files were old enough. lakeplan therefore writes the plain spelling. A lake that was
      made with the other one does not accept it: attach it with override_data_path.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes//sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'shared-data-path': {
    title: "One lake's files lie inside another's",
    why: `
      Each lake knows its own files only. On DuckDB 1.4.4 and 1.5.5 the clean-up of one deleted
      the live files of the other, with equal paths and with one inside the other. Put the
      folders side by side.
    `,
    wrong: {
      ...toml`
        [lakes.sales]
        alias = "sales"
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales" }

        [lakes.stock]
        alias = "stock"
        catalog = { type = "sqlite", uri = "/srv/catalogs/stock.sqlite" }
        storage = { type = "local", path = "/srv/lakes/sales/stock" }
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
