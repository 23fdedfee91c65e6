import { toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const addressPages = {
  'invalid-account-id': {
    title: 'This is not an account id',
    why: `
      DuckDB pastes the id into a host name, ID.r2.cloudflarestorage.com, without looking at it.
      A slash or a dot in it makes another host of that, and the requests, signed with your key,
      go there. The id alone is letters and digits; Cloudflare's dashboard shows it.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "r2"
      account_id = "0a1b2c3d4e5f.r2.cloudflarestorage.com"
      key_id = "\${R2_ACCESS_KEY_ID}"
      secret = "\${R2_SECRET_ACCESS_KEY}"
      bucket = "acme-lakes"
      prefix = "sales"
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "r2"
      account_id = "0a1b2c3d4e5f"
      key_id = "\${R2_ACCESS_KEY_ID}"
      secret = "\${R2_SECRET_ACCESS_KEY}"
      bucket = "acme-lakes"
      prefix = "sales"
    `,
  },
  'invalid-endpoint': {
    title: 'This is not an endpoint',
    why: `
      DuckDB wants a host and perhaps a port. It reads everything behind a slash as a part of
      every object's address: on 1.4.4 and 1.5.5 an endpoint with a path gave nothing but 404.
      Bucket and folder have keys of their own. A scheme in front is fine, lakeplan turns it
      into use_ssl.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      key_id = "\${MINIO_ACCESS_KEY}"
      secret = "\${MINIO_SECRET_KEY}"
      endpoint = "minio.example.com:9000/acme-lakes"
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
      bucket = "acme-lakes"
      prefix = "sales"
    `,
  },
  'invalid-proxy': {
    title: 'DuckDB cannot use this as a proxy',
    why: `
      DuckDB parses a proxy's address only at the first request, and then fails with all of it in
      the error. On 1.4.4 and 1.5.5 nothing but a host and perhaps a port works, with http:// in
      front or without. A user and a password in it never do, and the error shows the password.
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

      [lakes.sales.storage.secret_parameters]
      http_proxy = "http://lakes:changeme@proxy.example.com:3128"
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
      http_proxy = "http://proxy.example.com:3128"
      http_proxy_username = "lakes"
      http_proxy_password = "\${PROXY_PASSWORD}"
    `,
  },
  'wrong-scope-scheme': {
    title: 'Scope and data path differ in scheme',
    why: `
      DuckDB compares a scope with a path letter by letter. To it gs:// and gcs:// are two things,
      and so are s3:// and s3a://: with the scope on one and the data on the other, 1.4.4 and
      1.5.5 did not use the secret, and the requests went to the store without its keys and its
      endpoint.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "gcs"
      key_id = "\${GCS_HMAC_KEY}"
      secret = "\${GCS_HMAC_SECRET}"
      scope = "gcs://acme-lakes/"
      data_path = "gs://acme-lakes/sales/"
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "gcs"
      key_id = "\${GCS_HMAC_KEY}"
      secret = "\${GCS_HMAC_SECRET}"
      scope = "gs://acme-lakes/"
      data_path = "gs://acme-lakes/sales/"
    `,
  },
  'scope-not-covering': {
    title: 'The scope does not cover the data path',
    why: `
      A secret serves the paths that begin with its scope, and this lake's data path does not.
      DuckDB would attach the lake and then look for another secret: the first INSERT fails, or
      is done with somebody else's keys. Without a scope of its own, the secret gets the data
      path as its scope.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }

      [lakes.sales.storage]
      type = "s3"
      key_id = "\${AWS_ACCESS_KEY_ID}"
      secret = "\${AWS_SECRET_ACCESS_KEY}"
      region = "eu-central-1"
      scope = "s3://acme-lakes/sale/"
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
      scope = "s3://acme-lakes/sales/"
      bucket = "acme-lakes"
      prefix = "sales"
    `,
  },
} satisfies Pages;
