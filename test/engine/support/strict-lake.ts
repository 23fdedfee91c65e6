import { expect } from 'vitest';
import { statementsOfLake, type Table } from './compile-lakes.js';
import { localLake } from './local-lake.js';
import { fill } from './numbers.js';
import { runInOtherProcess } from './other-process.js';

type Env = Readonly<Record<string, string>>;

/** A column of the lake's table: a count is answered from the catalog. */
export const sum = 'SELECT sum(number)::INT AS sum FROM ducklake.main.numbers';
export const rows = [{ sum: 4950 }];

/** Proves a catalog: one process makes a lake there, another reads a column of it. */
export async function works(catalog: Table, env: Env = {}): Promise<void> {
  const statements = statementsOfLake(localLake({ metadata_backend: catalog }));
  const update = 'UPDATE ducklake.main.numbers SET number = number';
  const options = { trusted: true, env };
  await runInOtherProcess([...statements, fill('ducklake'), update], options);
  expect((await runInOtherProcess([...statements, sum], options)).at(-1)).toEqual(rows);
}

/** What is said where a lake cannot be attached. */
export async function refusal(catalog: Table, env: Env = {}): Promise<string> {
  const statements = statementsOfLake(localLake({ metadata_backend: catalog }));
  return runInOtherProcess(statements, { trusted: true, env }).then(() => 'none', String);
}
