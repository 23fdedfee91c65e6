import { toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const keyPages = {
  'unknown-key': {
    title: 'There is no such key here',
    why: `
      A key that nobody reads does nothing, and nobody notices: the lake works, only not as it
      was meant to. Here it would be attached under the default name ducklake, and the first
      query of sales would fail. Inside a lake every key is therefore known or an error; tables
      beside the lakes belong to other tools.
    `,
    wrong: toml`
      [lakes.sales]
      alais = "sales"
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
  'missing-key': {
    title: 'A key is missing',
    why: `
      lakeplan guesses no places and no names. Without a place for the data, DuckDB 1.4.4 and
      1.5.5 refuse a lake in SQLite or PostgreSQL, and for one in a DuckDB file they make a
      folder beside that file, where nobody looks for it and no backup may reach.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "duckdb", uri = "/srv/catalogs/sales.duckdb" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "duckdb", uri = "/srv/catalogs/sales.duckdb" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'duplicate-key': {
    title: 'A key is given twice',
    why: `
      DuckDB does not tell upper from lower case in options and parameters, so these two are one
      to it. DuckDB 1.4 and 1.5 take the later of two options in ATTACH and say nothing; 2.0
      refuses the statement. The first would be a setting that looks active and is not.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }

      [lakes.sales.attach_options]
      read_only = true
      READ_ONLY = false
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }

      [lakes.sales.attach_options]
      read_only = true
    `,
  },
  'unused-key': {
    title: 'A key has no effect',
    why: `
      What it says reaches no statement. Most often it stands beside a secret that is only
      referred to: such a secret must already exist, and lakeplan never writes it, because
      creating it anew from a region alone would destroy the keys in it. The session then works
      with whatever the existing secret says.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"
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
  'two-spellings': {
    title: 'Both spellings of a key are given',
    why: `
      metadata_backend and catalog are two spellings of one key, and so are storage_backend and
      storage. With both, one of the two tables would be dropped, and with it perhaps the place
      where the data really lies.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      storage_backend = { type = "local", path = "/mnt/old/sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'conflicting-keys': {
    title: 'Two keys contradict each other',
    why: `
      Only one of them can be followed, and choosing would mean to drop the other in silence.
      Here one asks for an encrypted connection and the other forbids it: whichever won would
      decide whether data and signatures travel in clear. Other pairs DuckDB refuses itself,
      but only when the lake is attached.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      key_id = "\${MINIO_ACCESS_KEY}"
      secret = "\${MINIO_SECRET_KEY}"
      endpoint = "https://minio.example.com:9000"
      use_ssl = false
      bucket = "acme-lakes"
      prefix = "sales"
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      key_id = "\${MINIO_ACCESS_KEY}"
      secret = "\${MINIO_SECRET_KEY}"
      endpoint = "https://minio.example.com:9000"
      bucket = "acme-lakes"
      prefix = "sales"
    `,
  },
} satisfies Pages;
