import { toml } from '../../example.js';
import { unlessAlone, type Pages } from '../../page.js';

export const secretsTogetherPages = {
  'conflicting-secrets': {
    title: 'Two different secrets have one name',
    why: `
      DuckDB keeps one secret of a name, whatever its case, and lakeplan's scripts replace what
      is there. On 1.4.4 and 1.5.5 the later of the two took the place of the earlier without a
      word, even when it was of another type. Here the password of the catalog would be gone
      before the lake is attached.
    `,
    wrong: toml`
      [lakes.sales.catalog]
      type = "postgres"
      secret_name = "sales"
      host = "db.example.com"
      database = "lakes"
      user = "sales"
      password = "\${PGPASSWORD}"

      [lakes.sales.storage]
      type = "s3"
      secret_name = "Sales"
      key_id = "\${AWS_ACCESS_KEY_ID}"
      secret = "\${AWS_SECRET_ACCESS_KEY}"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"
    `,
    right: toml`
      [lakes.sales.catalog]
      type = "postgres"
      secret_name = "sales_pg"
      host = "db.example.com"
      database = "lakes"
      user = "sales"
      password = "\${PGPASSWORD}"

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
      key_id = "\${AWS_ACCESS_KEY_ID}"
      secret = "\${AWS_SECRET_ACCESS_KEY}"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"
    `,
    unless: unlessAlone,
  },
  'ambiguous-credential-name': {
    title: 'Two credentials have one name',
    why: `
      A credential is called by its secret and its parameter, and scripts made with --credentials
      variables ask for it by that name. Dots in the names of secrets can make two of them alike,
      and DuckDB does not tell upper from lower case in variables. One value would then be used
      for both, and a header would carry a secret key to the other store.
    `,
    wrong: {
      ...toml`
        [lakes.sales]
        alias = "sales"
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

        [lakes.sales.storage]
        type = "s3"
        secret_name = "lake"
        key_id = "\${SALES_KEY_ID}"
        secret = "\${SALES_SECRET}"
        region = "eu-central-1"
        bucket = "acme-sales"
        prefix = "lake"
        secret_parameters = { extra_http_headers = { Secret = "\${TENANT}" } }

        [lakes.stock]
        alias = "stock"
        catalog = { type = "sqlite", uri = "/srv/catalogs/stock.sqlite" }

        [lakes.stock.storage]
        type = "s3"
        secret_name = "lake.extra_http_headers"
        key_id = "\${STOCK_KEY_ID}"
        secret = "\${STOCK_SECRET}"
        region = "eu-central-1"
        bucket = "acme-stock"
        prefix = "lake"
      `,
      command: 'sql',
    },
    right: {
      ...toml`
        [lakes.sales]
        alias = "sales"
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

        [lakes.sales.storage]
        type = "s3"
        secret_name = "lake"
        key_id = "\${SALES_KEY_ID}"
        secret = "\${SALES_SECRET}"
        region = "eu-central-1"
        bucket = "acme-sales"
        prefix = "lake"
        secret_parameters = { extra_http_headers = { Secret = "\${TENANT}" } }

        [lakes.stock]
        alias = "stock"
        catalog = { type = "sqlite", uri = "/srv/catalogs/stock.sqlite" }

        [lakes.stock.storage]
        type = "s3"
        secret_name = "stock"
        key_id = "\${STOCK_KEY_ID}"
        secret = "\${STOCK_SECRET}"
        region = "eu-central-1"
        bucket = "acme-stock"
        prefix = "lake"
      `,
      command: 'sql',
    },
    unless: unlessAlone,
  },
  'scope-capture': {
    title: "Another lake's keys may be used",
    why: `
      In one session DuckDB chooses a secret by path alone: the longest scope that matches wins,
      and of two equally long ones the smaller name in the alphabet, whatever was created first
      (run on 1.4.4 and 1.5.5). Here sales_s3 would serve the data of stock as well: refused at
      best, and at worst stock's files lie under the keys of sales. Without a scope each secret
      covers its own data path only.
    `,
    wrong: {
      ...toml`
        [lakes.sales]
        alias = "sales"
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

        [lakes.sales.storage]
        type = "s3"
        secret_name = "sales_s3"
        key_id = "\${SALES_KEY_ID}"
        secret = "\${SALES_SECRET}"
        region = "eu-central-1"
        bucket = "acme-lakes"
        prefix = "sales"
        scope = "s3://acme-lakes/"

        [lakes.stock]
        alias = "stock"
        catalog = { type = "sqlite", uri = "/srv/catalogs/stock.sqlite" }

        [lakes.stock.storage]
        type = "s3"
        secret_name = "stock_s3"
        key_id = "\${STOCK_KEY_ID}"
        secret = "\${STOCK_SECRET}"
        region = "eu-central-1"
        bucket = "acme-lakes"
        prefix = "stock"
        scope = "s3://acme-lakes/"
      `,
      command: 'sql',
    },
    right: {
      ...toml`
        [lakes.sales]
        alias = "sales"
        catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

        [lakes.sales.storage]
        type = "s3"
        secret_name = "sales_s3"
        key_id = "\${SALES_KEY_ID}"
        secret = "\${SALES_SECRET}"
        region = "eu-central-1"
        bucket = "acme-lakes"
        prefix = "sales"

        [lakes.stock]
        alias = "stock"
        catalog = { type = "sqlite", uri = "/srv/catalogs/stock.sqlite" }

        [lakes.stock.storage]
        type = "s3"
        secret_name = "stock_s3"
        key_id = "\${STOCK_KEY_ID}"
        secret = "\${STOCK_SECRET}"
        region = "eu-central-1"
        bucket = "acme-lakes"
        prefix = "stock"
      `,
      command: 'sql',
    },
    unless: unlessAlone,
  },
} satisfies Pages;
