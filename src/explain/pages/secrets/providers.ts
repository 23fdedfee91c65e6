import { toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const providerPages = {
  'unknown-provider': {
    title: 'The secret has no such provider',
    why: `
      The provider says where a secret's keys come from: config is what the configuration holds,
      credential_chain looks on the machine that runs the SQL. DuckDB refuses any other, and no
      secret is created; a script that goes on after the error then works with other keys or
      none.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"
      secret_parameters = { provider = "credentials_chain" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"
      secret_parameters = { provider = "credential_chain" }
    `,
  },
  'unsupported-secret-parameter': {
    title: 'The provider takes no such parameter',
    why: `
      Each provider has a list of its own. With credential_chain DuckDB refuses kms_key_id,
      requester_pays, verify_ssl, bearer_token and extra_http_headers; without it, chain,
      profile and assume_role_arn. A bucket that insists on your KMS key therefore needs keys
      that are written out.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"

      [lakes.sales.storage.secret_parameters]
      kms_key_id = "alias/sales-lake"
      provider = "credential_chain"
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

      [lakes.sales.storage.secret_parameters]
      kms_key_id = "alias/sales-lake"
    `,
  },
  'refresh-without-chain': {
    title: 'Nothing to refresh, and keys in clear',
    why: `
      Keys that are written out cannot be fetched anew, so refresh does nothing for them. DuckDB
      1.4.4 and 1.5.5 take it all the same, and keep a copy of the whole secret for later:
      duckdb_secrets(), which masks keys, shows that copy unmasked to everybody who can query.
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
      secret_parameters = { refresh = "auto" }
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
    `,
  },
} satisfies Pages;
