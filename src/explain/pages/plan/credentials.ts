import { script, toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const emittedCredentialPages = {
  'unset-credential': {
    title: 'A credential has no value',
    why: `
      The SQL was asked for with its credentials written out, and this one comes from a variable
      that is unset or empty. Without its value DuckDB would store an empty password and say
      nothing, and a script that worked an hour ago would replace a good secret by a useless one.
      Plans, checks and the other ways to write credentials need no values.
    `,
    wrong: {
      ...toml`
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
      command: 'sql',
      credentials: 'inline',
    },
    right: {
      ...toml`
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
      command: 'sql',
      credentials: 'inline',
      env: { PGPASSWORD: 'changeme' },
    },
  },
  'unencodable-credential': {
    title: 'A credential cannot be passed to DuckDB',
    why: `
      DuckDB's clients hand SQL over as text that ends at the first NUL, and half of a surrogate
      pair has no UTF-8. The statement would break off inside the credential, and DuckDB's error
      message, which quotes the line, would show the first half of it. Environment variables
      rarely hold such a character; values from a vault, or from a program that cut a text in two,
      may.
    `,
    wrong: script`
      import { emit, parsePlan } from 'lakeplan';

      const password = { credential: 'sales_pg.password' };
      const secret = {
        kind: 'secret',
        action: 'create',
        name: 'sales_pg',
        type: 'postgres',
        parameters: { host: 'db.example.com', password },
        origin: ['/lakes/sales/catalog'],
      };
      const { plan } = parsePlan({ version: 1, target: '1.5', nodes: [secret], use: null });
      const values = () => 'change\\u0000me';
      export const result = emit(plan, { credentials: 'inline', values });
    `,
    right: script`
      import { emit, parsePlan } from 'lakeplan';

      const password = { credential: 'sales_pg.password' };
      const secret = {
        kind: 'secret',
        action: 'create',
        name: 'sales_pg',
        type: 'postgres',
        parameters: { host: 'db.example.com', password },
        origin: ['/lakes/sales/catalog'],
      };
      const { plan } = parsePlan({ version: 1, target: '1.5', nodes: [secret], use: null });
      const values = () => 'changeme';
      export const result = emit(plan, { credentials: 'inline', values });
    `,
  },
  'credential-without-variable': {
    title: 'A credential is not one variable alone',
    why: `
      With --credentials getenv the script itself asks for the environment variable, so the
      configuration must name exactly one and nothing else. A text with two of them, or with a
      default, cannot be said in that way. It works only in DuckDB's command line; other clients
      have no getenv.
    `,
    wrong: {
      ...toml`
        [lakes.sales.catalog]
        type = "postgres"
        host = "db.example.com"
        database = "lakes"
        user = "sales"
        password = "\${PGPASSWORD_START}\${PGPASSWORD_END}"

        [lakes.sales.storage]
        type = "local"
        path = "/srv/lakes/sales"
      `,
      command: 'sql',
      credentials: 'getenv',
    },
    right: {
      ...toml`
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
      command: 'sql',
      credentials: 'getenv',
    },
  },
} satisfies Pages;
