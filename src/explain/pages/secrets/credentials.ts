import { toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const credentialPages = {
  'missing-secret-name': {
    title: 'Neither credentials nor a secret',
    why: `
      There is nothing to create a secret from, and no name of one that exists. DuckDB would not
      mind: on 1.4.4 and 1.5.5 the lake is attached and tables are created, and only the first
      INSERT fails, or goes through with keys that happen to lie around. A secret that is kept
      in MotherDuck needs a name in any case, since names are shared by the account.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
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
  'partial-credentials': {
    title: 'A part of the credentials is missing',
    why: `
      DuckDB checks names and types when it creates a secret, not whether the secret can work.
      Half a key is stored, and what is missing is taken from the settings of the session, or
      from nowhere. An R2 secret without account and endpoint points nowhere at all. It all
      shows at the first INSERT, long after the lake was attached.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      key_id = "\${AWS_ACCESS_KEY_ID}"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"
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
  'missing-password': {
    title: 'There is no password for PostgreSQL',
    why: `
      The secret is created without one, and PostgreSQL's client library looks elsewhere: in
      PGPASSWORD, in a password file, or it counts on a server that trusts the connection. That
      may be meant. If not, the same script works on one machine and fails on the next.
    `,
    wrong: toml`
      [lakes.sales.catalog]
      type = "postgres"
      host = "db.example.com"
      database = "lakes"
      user = "sales"

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
      password = "\${PGPASSWORD}"

      [lakes.sales.storage]
      type = "local"
      path = "/srv/lakes/sales"
    `,
  },
  'credential-in-file': {
    title: 'A credential stands in the file',
    why: `
      Whoever can read this file has the credential, and with it everybody who ever clones the
      repository: taking it out later does not take it out of the history. lakeplan does not
      pass it on; plans, previews and messages hold its name only. With a variable in its place
      the file can be shared, and each machine brings a value of its own.
    `,
    wrong: toml`
      [lakes.sales.catalog]
      type = "postgres"
      host = "db.example.com"
      database = "lakes"
      user = "sales"
      password = "changeme"

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
      password = "\${PGPASSWORD}"

      [lakes.sales.storage]
      type = "local"
      path = "/srv/lakes/sales"
    `,
  },
  'missing-region': {
    title: 'The secret has no region',
    why: `
      Then nothing is stored for it, and what is set where the SQL runs decides: on DuckDB 1.4.4
      and 1.5.5 the AWS_REGION of the environment took its place. The same script talks to
      another region on another machine. For a service of your own, name its endpoint instead.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      key_id = "\${AWS_ACCESS_KEY_ID}"
      secret = "\${AWS_SECRET_ACCESS_KEY}"
      bucket = "acme-lakes"
      prefix = "sales"
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
  'expiring-credentials': {
    title: 'The keys will expire in MotherDuck',
    why: `
      A credential chain looks for keys once, on this machine, when the secret is created. What
      is kept in MotherDuck is the keys it found, and short-lived ones run out there: the lake
      works today and fails tomorrow, in jobs that nobody watches. Nothing in MotherDuck's
      documentation says that they are renewed.
    `,
    wrong: toml`
      [lakes.sales.catalog]
      type = "motherduck"
      database = "sales"

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"
      secret_parameters = { provider = "credential_chain" }
    `,
    right: toml`
      [lakes.sales.catalog]
      type = "motherduck"
      database = "sales"

      [lakes.sales.storage]
      type = "s3"
      secret_name = "sales_s3"
      region = "eu-central-1"
      bucket = "acme-lakes"
      prefix = "sales"
      key_id = "\${AWS_ACCESS_KEY_ID}"
      secret = "\${AWS_SECRET_ACCESS_KEY}"
    `,
  },
} satisfies Pages;
