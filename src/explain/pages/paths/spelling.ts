import { toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const spellingPages = {
  'dot-segment': {
    title: 'A path with . or .. means two places',
    why: `
      In a bucket, DuckDB 1.4.4 writes the dots into the names of the objects, and 1.5.5 resolves
      them first: the same configuration is two places. On a disk, the way through a folder that
      does not exist works on 1.4.4 and fails on 1.5.5. After an upgrade the files would not be
      found. A relative path on a disk may begin with them, as ../data does: there they mean one
      place to both.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
      bucket = "acme-lakes"
      prefix = "raw/../sales"
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
      bucket = "acme-lakes"
      prefix = "sales"
    `,
  },
  'glob-in-path': {
    title: 'DuckDB reads the path as a pattern',
    why: `
      The clean-up of orphaned files lists the data path, and these characters match other folders
      too. On DuckDB 1.4.4 and 1.5.5, a lake in a*b, a?b or a[bc]d deleted the live files of the
      lake next to it. In a bucket, a question mark makes every INSERT fail, and after an UPDATE
      a bracket leaves 1.4.4 with a table it cannot read.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales[eu]" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales-eu" }
    `,
  },
  'backslash-in-path': {
    title: 'A backslash is no separator here',
    why: `
      Outside of a Windows path with its drive, a backslash is part of a name. DuckDB 1.4.4 makes
      a folder of that name and 1.5.5 fails to, so that a lake which works today cannot be written
      to after an upgrade. In a bucket it leaves 1.4.4 with tables that cannot be read after the
      first UPDATE.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = '/srv/lakes\\sales' }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = '/srv/lakes/sales' }
    `,
  },
  'control-character': {
    title: 'An invisible character is in the path',
    why: `
      Most often it is a line break at the end of a text in three quotes, or a tab that came along
      when the path was copied. It would become part of every file's name: with a line break in
      the prefix, an S3 server found nothing and answered 404. Nobody sees it in a listing
      either.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "local"
      path = """
      /srv/lakes/sales
      """
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "local"
      path = "/srv/lakes/sales"
    `,
  },
  'engine-placeholder': {
    title: 'DuckLake would replace a part of this',
    why: `
      DuckLake puts configured texts into its own SQL and only then fills in its placeholders, so
      one that stands in a path or a name is filled in too. On DuckDB 1.4.4 and 1.5.5, with
      {METADATA_CATALOG} in the data path the first run works, keeps a wrong path, and the lake
      can never be attached again. As an alias, {DATA_PATH} ends the whole DuckDB instance.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/{METADATA_CATALOG}" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'override-data-path': {
    title: 'The data path may differ from the files',
    why: `
      The option makes DuckDB use this data path for the session, whatever the catalog remembers.
      It moves no file: on 1.4.4 and 1.5.5, after a change of the path, old files could not be
      opened in the new place and new ones not without the option later on, a lake split in two.
      It is for lakes whose files were moved along.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { override_data_path = true }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
} satisfies Pages;
