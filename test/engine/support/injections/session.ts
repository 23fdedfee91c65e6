import { chdir } from 'node:process';
import type { AttachTexts, Catalog } from '../../../support/injections/injection.js';
import { attach, load } from '../by-hand.js';
import { freshFolder } from '../folder.js';
import { freshPostgresCatalog } from '../postgres-catalog.js';

/** The session that lakeplan would write for these texts if it let them through. */
export type SessionWith = (texts: AttachTexts) => readonly string[];

const extensions = {
  duckdb: ['ducklake'],
  sqlite: ['ducklake', 'sqlite'],
  postgres: ['ducklake', 'postgres'],
} as const;

/** Sessions of one new catalog; what they write by relative paths is in a folder of its own. */
export async function freshSessions(catalog: Catalog): Promise<SessionWith> {
  chdir(freshFolder());
  const loaded = load(...extensions[catalog]);
  if (catalog !== 'postgres') return (texts) => [...loaded, attachOf(catalog, texts)];
  const { secret } = await freshPostgresCatalog();
  return (texts) => [...loaded, secret, attachOf(catalog, texts)];
}

function attachOf(catalog: Catalog, texts: AttachTexts): string {
  const { alias = 'lake', dataPath = 'data/', secret = 'catalog', options } = texts;
  const path = texts.path ?? (catalog === 'postgres' ? '' : `catalog.${catalog}`);
  return attach(`${catalog}:${path}`, alias, {
    data_path: dataPath,
    ...(catalog === 'postgres' && { meta_secret: secret }),
    ...options,
  });
}
