import { onTestFinished } from 'vitest';
import { openInstance, type Statement } from '../ground/instance.mjs';
import { extensionDirectory as allExtensions, version } from './environment.js';
import { freshFolder } from './folder.js';
import { quote } from './quote.js';

export type Row = Readonly<Record<string, unknown>>;

export interface Engine {
  /** Runs one statement; the rows are JSON values, so a BIGINT is a string. */
  run(statement: Statement): Promise<readonly Row[]>;
  /** Runs statements one after the other and stops at the first that fails. */
  runAll(statements: readonly Statement[]): Promise<void>;
  /** Runs queries one after the other and gives the rows of each. */
  ask(queries: readonly string[]): Promise<readonly (readonly Row[])[]>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Database file; in memory without one. */
  readonly path?: string;
  /** Where persistent secrets live; a new folder without one. */
  readonly secretDirectory?: string;
  /** Where extensions are; all are there without one. */
  readonly extensionDirectory?: string;
  /** Loads extensions without looking at their signatures again: other tests do, and it takes long. */
  readonly trusted?: boolean;
}

/** Opens a new instance of the version under test. */
export async function openEngine({
  path,
  secretDirectory,
  extensionDirectory = allExtensions,
  trusted = false,
}: EngineOptions = {}): Promise<Engine> {
  const options = { version, extensionDirectory, trusted, ...(path && { path }) };
  const instance = await openInstance(options);
  await instance.run([`SET secret_directory = ${quote(secretDirectory ?? freshFolder())}`]);

  return {
    run: async (statement) => (await instance.run([statement]))[0] ?? [],
    async runAll(statements) {
      await instance.run(statements);
    },
    ask: (queries) => instance.run(queries),
    close: () => instance.close(),
  };
}

/** Opens an instance that is closed when the test ends. */
export async function openTestEngine(options?: EngineOptions): Promise<Engine> {
  const engine = await openEngine(options);
  onTestFinished(() => engine.close());
  return engine;
}
