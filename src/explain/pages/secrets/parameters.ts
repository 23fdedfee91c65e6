import { toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const parameterPages = {
  'unused-secret-parameters': {
    title: 'The parameters would be lost',
    why: `
      Without credentials the secret is only referred to: it must already exist, and lakeplan
      never writes it. Parameters given here go nowhere. For a region that would be a nuisance;
      for sslmode it means a connection that is not verified although the configuration says
      so, and that is why it is an error.
    `,
    wrong: toml`
      [lakes.sales.catalog]
      type = "postgres"
      secret_name = "sales_pg"
      secret_parameters = { sslmode = "verify-full" }

      [lakes.sales.storage]
      type = "local"
      path = "/srv/lakes/sales"
    `,
    right: toml`
      [lakes.sales.catalog]
      type = "postgres"
      secret_name = "sales_pg"

      [lakes.sales.storage]
      type = "local"
      path = "/srv/lakes/sales"
    `,
  },
  'unknown-secret-parameter': {
    title: 'The secret has no such parameter',
    why: `
      DuckDB refuses a secret with a parameter it does not know, and the secret is not created. A
      script that is read from standard input goes on after that error: on 1.4.4 and 1.5.5 the
      lake was attached all the same, and the first INSERT took credentials from elsewhere.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      key_id = "\${AWS_ACCESS_KEY_ID}"
      secret = "\${AWS_SECRET_ACCESS_KEY}"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"
      secret_parameters = { kms_key = "alias/sales-lake" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      key_id = "\${AWS_ACCESS_KEY_ID}"
      secret = "\${AWS_SECRET_ACCESS_KEY}"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"
      secret_parameters = { kms_key_id = "alias/sales-lake" }
    `,
  },
  'unavailable-secret-parameter': {
    title: 'The parameter came with a later DuckDB',
    why: `
      The DuckDB the SQL is for refuses a secret with this parameter. In a secret for PostgreSQL,
      sslmode and most other words of a connection are known from 1.5.3 on; verify_ssl of an
      object store from 1.5.0 on. Aim at the version that will run the SQL: a newer target only
      moves the error to where the script is run.
    `,
    wrong: {
      ...toml`
        [lakes.sales.catalog]
        type = "postgres"
        host = "db.example.com"
        database = "lakes"
        user = "sales"
        password = "\${PGPASSWORD}"
        secret_parameters = { sslmode = "verify-full" }

        [lakes.sales.storage]
        type = "local"
        path = "/srv/lakes/sales"
      `,
      target: '1.5.2',
    },
    right: {
      ...toml`
        [lakes.sales.catalog]
        type = "postgres"
        host = "db.example.com"
        database = "lakes"
        user = "sales"
        password = "\${PGPASSWORD}"
        secret_parameters = { sslmode = "verify-full" }

        [lakes.sales.storage]
        type = "local"
        path = "/srv/lakes/sales"
      `,
      target: '1.5.3',
    },
  },
} satisfies Pages;
