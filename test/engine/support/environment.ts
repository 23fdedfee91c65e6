import process from 'node:process';

/** Reads what `run.mjs` hands to the tests. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the suite with \`npm run test:engine\``);
  return value;
}

/** The DuckDB version under test, such as `1.5.5`. */
export const version = setting('LAKEPLAN_ENGINE_VERSION');

/** Its line, such as `1.5`. */
export const line = version.replace(/\.\d+$/, '');

export const extensionDirectory = setting('LAKEPLAN_EXTENSION_DIRECTORY');
