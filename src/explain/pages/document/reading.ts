import { json, script, toml } from '../../example.js';
import type { Pages } from '../../page.js';

export const readingPages = {
  'toml-syntax': {
    title: 'The file is not valid TOML',
    why: `
      The parser stopped here, so nothing behind this place was looked at, and other mistakes
      are not reported yet. The slip itself is often on the line before. What the parser says
      is not shown: it quotes the line, and lines of such files hold passwords.
    `,
    wrong: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
  'json-syntax': {
    title: 'The file is not valid JSON',
    why: `
      A file whose name ends in .json, or whose text begins with a brace, is read as JSON. That
      knows no comments, no comma behind the last item and no single quotes. Until it parses,
      nothing in it can be checked.
    `,
    wrong: json`
      {
        "lakes": {
          "sales": {
            "catalog": { "type": "sqlite", "uri": "/srv/catalogs/sales.sqlite" },
            "storage": { "type": "local", "path": "/srv/lakes/sales" },
          }
        }
      }
    `,
    right: json`
      {
        "lakes": {
          "sales": {
            "catalog": { "type": "sqlite", "uri": "/srv/catalogs/sales.sqlite" },
            "storage": { "type": "local", "path": "/srv/lakes/sales" }
          }
        }
      }
    `,
  },
  'unreadable-document': {
    title: 'The document threw an error when read',
    why: `
      This is for programs that call compile themselves: reading a property of the document, or
      of the options, threw an error. Parsed TOML or JSON cannot do that; a getter or a proxy
      can. The error is caught, so that compile never throws, and its message is not repeated,
      since it may hold anything.
    `,
    wrong: script`
      import { compile } from 'lakeplan';

      const sales = {
        catalog: { type: 'sqlite', uri: '/srv/catalogs/sales.sqlite' },
        get storage() {
          throw new Error('the settings are not loaded yet');
        },
      };
      export const result = compile({ lakes: { sales } });
    `,
    right: script`
      import { compile } from 'lakeplan';

      const sales = {
        catalog: { type: 'sqlite', uri: '/srv/catalogs/sales.sqlite' },
        storage: { type: 'local', path: '/srv/lakes/sales' },
      };
      export const result = compile({ lakes: { sales } });
    `,
  },
  'no-lakes': {
    title: 'There is no lake in the document',
    why: `
      Nothing would be compiled, and a script without statements succeeds: the mistake would
      show only when the first query finds no lake. Tables that lakeplan does not know belong to
      other tools and are passed over, so a misspelt or misplaced one is not noticed by itself.
    `,
    wrong: toml`
      [lake.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
    right: toml`
      [lakes.sales]
      catalog = { type = "sqlite", uri = "/srv/catalogs/sales.sqlite" }
      storage = { type = "local", path = "/srv/lakes/sales" }
    `,
  },
} satisfies Pages;
