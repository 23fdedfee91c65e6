import { toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const typePages = {
  'wrong-type': {
    title: 'A value has the wrong type',
    why: `
      Nothing is converted, since a guess may be wrong: "no" is a text, and whether it means
      false is for nobody but its author to say. DuckDB is of two minds itself: 1.4.4 and 1.5.5
      take 'true' in quotes for some options of ATTACH and refuse it for encrypted and
      override_data_path. Only the text of a variable is read as a number or a boolean.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { encrypted = "true" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
      attach_options = { encrypted = true }
    `,
  },
  'invalid-choice': {
    title: 'The value is not one of the choices',
    why: `
      DuckDB takes any text here and says nothing. With a url_style other than path and vhost, be
      it in capitals, the bucket is left out of the address, and requests go to a place that
      holds no lake. The same goes for other keys with a few fixed values.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      key_id = "\${MINIO_ACCESS_KEY}"
      secret = "\${MINIO_SECRET_KEY}"
      endpoint = "minio.example.com:9000"
      url_style = "PATH"
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
      endpoint = "minio.example.com:9000"
      url_style = "path"
      bucket = "acme-lakes"
      prefix = "sales"
    `,
  },
  'negative-number': {
    title: 'The number must be 0 or more',
    why: `
      There are no fewer than no rows, and no version before the first. DuckDB 1.4.4 and 1.5.5
      refuse such a number when the lake is attached, after the secrets have been made. To switch
      inlining off, the limit is 0.
    `,
    wrong: toml`
      [lakes.sales]
      data_inlining_row_limit = -1
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      data_inlining_row_limit = 0
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'invalid-host': {
    title: 'Not a host',
    why: `
      The host of a PostgreSQL server is a name, an address, or the folder of a socket; several
      are separated by commas. A blank or \`=\` in it comes from a connection string, whose other
      words have keys of their own: \`port\`, \`database\`, \`user\`, \`password\`. DuckDB
      passes the text on as one host, and looks up a server that nobody has.
    `,
    wrong: toml`
      [lakes.sales.catalog]
      type = "postgres"
      host = "db.example.com port=5433"
      database = "lake"
      user = "lake"
      password = "\${PGPASSWORD}"

      [lakes.sales.storage]
      type = "local"
      path = "/lakes/sales"
    `,
    right: toml`
      [lakes.sales.catalog]
      type = "postgres"
      host = "db.example.com"
      port = 5433
      database = "lake"
      user = "lake"
      password = "\${PGPASSWORD}"

      [lakes.sales.storage]
      type = "local"
      path = "/lakes/sales"
    `,
  },
  'invalid-port': {
    title: 'This is not a port',
    why: `
      Ports go from 1 to 65535. DuckDB puts any number or text into a secret without looking at
      it, so the mistake would show only when the lake is attached, as a connection that fails.
    `,
    wrong: toml`
      [lakes.sales.catalog]
      type = "postgres"
      host = "db.example.com"
      port = 543210
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
      port = 5432
      database = "lakes"
      user = "sales"
      password = "\${PGPASSWORD}"

      [lakes.sales.storage]
      type = "local"
      path = "/srv/lakes/sales"
    `,
  },
} satisfies Pages;
