import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../compile-lakes.js';
import { openTestEngine, type Engine } from '../engine.js';
import { freshFolder } from '../folder.js';
import { freshDatabase, type Database } from '../postgres.js';
import { quote } from '../quote.js';

/** A lake to try an option on. */
export interface PreparedLake {
  /** The path of its ATTACH. */
  readonly path: string;
  /** The options that its ATTACH cannot do without. */
  readonly least: Readonly<Record<string, string>>;
  /** The options that say what it is. */
  readonly own: Readonly<Record<string, string>>;
  /** Its table in a configuration. */
  readonly table: Table;
}

export interface Preparation {
  readonly engine: Engine;
  /** A lake that is there already, or one that is not. */
  readonly lake: (wish: { readonly fresh: boolean }) => Promise<PreparedLake>;
}

/** What is needed to try options on lakes whose metadata is of that type. */
export async function prepareLakes(type: string): Promise<Preparation> {
  const engine = await openTestEngine();
  await engine.runAll(['ducklake', 'sqlite', 'postgres', 'httpfs'].map((name) => `LOAD ${name}`));
  const prepare = type === 'postgres' ? preparePostgres : prepareFiles;
  return { engine, lake: await prepare(engine, type) };
}

async function make(engine: Engine, { path, least }: PreparedLake): Promise<void> {
  const options = Object.entries(least).map(([name, value]) => `${name} ${quote(value)}`);
  await engine.runAll([`ATTACH ${quote(path)} AS made (${options.join(', ')})`, 'DETACH made']);
}

/** Each trial gets a file of its own. */
async function prepareFiles(engine: Engine, type: string): Promise<Preparation['lake']> {
  const folder = freshFolder();
  const dataPath = `${folder}/data/`;
  const lakeAt = (uri: string): PreparedLake => ({
    path: `ducklake:${type}:${uri}`,
    least: { data_path: dataPath },
    own: { data_path: dataPath, metadata_path: `${type}:${uri}`, meta_type: type },
    table: {
      metadata_backend: { type, uri },
      storage_backend: { type: 'local', path: dataPath },
    },
  });
  const made = join(folder, 'made');
  await make(engine, lakeAt(made));
  let trials = 0;
  return async ({ fresh }) => {
    const uri = join(folder, `lake${(trials += 1)}`);
    if (!fresh) copyFileSync(made, uri);
    return lakeAt(uri);
  };
}

/** All trials share a database, but those that need a new one. */
async function preparePostgres(engine: Engine): Promise<Preparation['lake']> {
  const dataPath = `${freshFolder()}/data/`;
  const least = { data_path: dataPath, meta_secret: 'catalog' };
  const lakeIn = async (database: Database): Promise<PreparedLake> => {
    const { url: _, ...connection } = database;
    const parameters = Object.entries(connection).map(([name, value]) => `${name} ${quote(value)}`);
    await engine.run(`CREATE OR REPLACE SECRET catalog (TYPE postgres, ${parameters.join(', ')})`);
    const metadata_backend = { type: 'postgres', ...connection, port: Number(connection.port) };
    return {
      path: 'ducklake:postgres:',
      least,
      own: { ...least, metadata_path: 'postgres:', meta_type: 'postgres' },
      table: { metadata_backend, storage_backend: { type: 'local', path: dataPath } },
    };
  };
  const shared = await freshDatabase();
  await make(engine, await lakeIn(shared));
  return async ({ fresh }) => lakeIn(fresh ? await freshDatabase() : shared);
}
