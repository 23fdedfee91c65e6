import { toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const bucketPages = {
  'wrong-scheme': {
    title: 'This URL is for another type of storage',
    why: `
      The beginning of the URL says which store is meant: s3://, s3a:// and s3n:// for type s3,
      gs:// and gcs:// for gcs, r2:// for r2. A secret of another type is passed over there, or,
      if its scope says so, sends the data to its own store: on DuckDB 1.4.4 and 1.5.5 an s3
      secret for r2:// took the writes of an R2 lake away from the lake's own secret.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_gcs"
      data_path = "gs://acme-lakes/sales/"
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "gcs"
      secret_name = "sales_gcs"
      data_path = "gs://acme-lakes/sales/"
    `,
  },
  'invalid-bucket': {
    title: "This is not a bucket's name",
    why: `
      The URL of the data is put together from bucket and prefix. A scheme, a slash or a question
      mark in the bucket would make another URL of it, and the lake's files would end up in a
      place that its secret does not cover.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
      bucket = "s3://acme-lakes"
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
  'missing-location': {
    title: 'Nothing says where the data lies',
    why: `
      A secret says how to reach a store, not where in it the lake is. DuckDB 1.4.4 and 1.5.5
      refuse to make a lake in SQLite or PostgreSQL without a data path; with a DuckDB file they
      would put the data beside that file on this machine, and not into the store at all.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
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
  'conflicting-location': {
    title: 'The data is said to lie in two places',
    why: `
      data_path names one place, bucket and prefix another. A lake has one data path, and its
      catalog remembers it: DuckDB 1.4 and later refuse to attach the lake once the path is not
      the one it was made with. So it matters which of the two is the true one.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
      data_path = "s3://acme-lakes/sales/"
      bucket = "acme-archive"
      prefix = "sales"
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
      data_path = "s3://acme-lakes/sales/"
    `,
  },
  'bucket-root': {
    title: 'The lake claims the whole bucket',
    why: `
      Reading and writing work. But the clean-up of orphaned files takes every object below the
      data path that it does not know for an orphan: on DuckDB 1.4.4 and 1.5.5 it listed all
      others in the bucket, those of another lake among them, and it deletes what it lists. A
      prefix keeps the lake to itself.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
      bucket = "acme-lakes"
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
} satisfies Pages;
