import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../compile-lakes.js';
import { localLake } from '../local-lake.js';

/** A lake in a folder, with these options of ATTACH. */
export const withOptions = (folder: string, attach_options: Table, type = 'duckdb'): Table =>
  localLake(
    { metadata_backend: { type, uri: `${folder}/catalog.${type}` }, attach_options },
    folder,
  );

/** The files below a folder that end so, in order of name. */
export function filesIn(folder: string, ending = '.parquet'): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(folder, file));
}

/** The first bytes of a file as text: `PAR1`, or `PARE` where Parquet is encrypted. */
export function beginningOf(file: string, length = 4): string {
  return readFileSync(file).subarray(0, length).toString('latin1');
}
