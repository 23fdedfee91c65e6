import { toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const backendPages = {
  'unknown-backend': {
    title: 'There is no backend of this type',
    why: `
      The type says how the catalog is opened, or where the data lies, and lakeplan does not
      guess it. DuckDB does: a path without a prefix that it knows becomes a file of DuckDB's
      own, so that a catalog meant for SQLite ends up in another format and nothing is said.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqllite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'mysql-not-supported': {
    title: 'A catalog in MySQL does not work',
    why: `
      It looks healthy at first: on DuckDB 1.4.4 and 1.5.5, with MariaDB 10.11, the lake is
      attached, a table is made and the first INSERT works. The second INSERT into that table
      fails, and so does every UPDATE; 1.4.4 cannot even attach the lake again. PostgreSQL serves
      several writers without this.
    `,
    wrong: toml`
      [lakes.sales.catalog]
      type = "mysql"
      host = "db.example.com"
      database = "lakes"
      user = "sales"
      password = "\${DB_PASSWORD}"

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
      password = "\${DB_PASSWORD}"

      [lakes.sales.storage]
      type = "local"
      path = "/srv/lakes/sales"
    `,
  },
  'storage-not-allowed': {
    title: 'MotherDuck cannot see local files',
    why: `
      A lake whose catalog MotherDuck keeps is also read and looked after from its cloud, and no
      folder of this machine can be reached from there. Files that one machine writes would be
      missing for everybody else. Without a storage table MotherDuck uses its own storage.
    `,
    wrong: toml`
      [lakes.sales.catalog]
      type = "motherduck"
      database = "sales"

      [lakes.sales.storage]
      type = "local"
      path = "/srv/lakes/sales"
    `,
    right: toml`
      [lakes.sales.catalog]
      type = "motherduck"
      database = "sales"
    `,
  },
  'invalid-database-name': {
    title: 'MotherDuck would misread this name',
    why: `
      The name becomes part of the path md:NAME, in which a question mark begins parameters and
      a slash, a colon or a space may mean something else. Then another database might be
      attached than the one that was created. This follows MotherDuck's documentation; it was
      not run.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "motherduck", database = "sales 2026" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "motherduck", database = "sales_2026" }
    `,
  },
  'conflicting-regions': {
    title: 'Catalog and storage name two regions',
    why: `
      The region of a MotherDuck catalog fills in where the bucket's secret has none. Here the
      storage names another one, and the secret gets that. Nothing breaks by it, but one of the
      two is out of date, and a reader of the configuration may believe the wrong one.
    `,
    wrong: toml`
      [lakes.sales.catalog]
      type = "motherduck"
      database = "sales"
      region = "us-east-1"

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
      key_id = "\${AWS_ACCESS_KEY_ID}"
      secret = "\${AWS_SECRET_ACCESS_KEY}"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"
    `,
    right: toml`
      [lakes.sales.catalog]
      type = "motherduck"
      database = "sales"

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
      key_id = "\${AWS_ACCESS_KEY_ID}"
      secret = "\${AWS_SECRET_ACCESS_KEY}"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"
    `,
  },
} satisfies Pages;
