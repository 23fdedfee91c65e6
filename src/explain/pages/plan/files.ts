import { plan } from '../../example.js';
import type { Pages } from '../../page.js';

export const planFilePages = {
  'unknown-plan-version': {
    title: 'The plan is of an unknown version',
    why: `
      The version says what the words of a plan mean. One from a newer lakeplan may hold things
      this one would leave out without noticing, and SQL that lacks a part is worse than none.
      Make the plan again from the configuration, or read it with the lakeplan that made it.
    `,
    wrong: plan`
      {
        "version": 2,
        "target": "1.5",
        "nodes": [{ "kind": "extension", "name": "ducklake", "origin": ["/lakes/sales"] }],
        "use": null
      }
    `,
    right: plan`
      {
        "version": 1,
        "target": "1.5",
        "nodes": [{ "kind": "extension", "name": "ducklake", "origin": ["/lakes/sales"] }],
        "use": null
      }
    `,
  },
  'invalid-plan': {
    title: 'The plan is not as lakeplan writes it',
    why: `
      Some words of a plan go into SQL as they stand, so a plan file that was edited could smuggle
      in statements, or lose a part that nobody misses. It is therefore read strictly: no unknown
      key, no other order, and no text where a credential belongs. Here a password was written
      into the plan; a plan only ever holds its name.
    `,
    wrong: plan`
      {
        "version": 1,
        "target": "1.5",
        "nodes": [
          {
            "kind": "secret",
            "action": "create",
            "name": "sales_pg",
            "type": "postgres",
            "parameters": { "host": "db.example.com", "password": "changeme" },
            "origin": ["/lakes/sales/catalog"]
          }
        ],
        "use": null
      }
    `,
    right: plan`
      {
        "version": 1,
        "target": "1.5",
        "nodes": [
          {
            "kind": "secret",
            "action": "create",
            "name": "sales_pg",
            "type": "postgres",
            "parameters": {
              "host": "db.example.com",
              "password": { "credential": "sales_pg.password", "env": "PGPASSWORD" }
            },
            "origin": ["/lakes/sales/catalog"]
          }
        ],
        "use": null
      }
    `,
  },
} satisfies Pages;
