import type { Statement } from './emit.js';

/**
 * The statements as SQL text, each with its terminator and a line break. It does not take bound statements: their
 * values would be lost. A script must be run so that it stops at its first error, and outside of a transaction.
 *
 * @example
 * ```ts
 * import { compile, emit, toScript } from 'lakeplan';
 *
 * const document = {
 *   lakes: {
 *     sales: {
 *       catalog: { type: 'postgres', host: 'db', database: 'm', user: 'u', password: '${PGPASSWORD}' },
 *       storage: { type: 's3', secret_name: 'store', bucket: 'sales' },
 *     },
 *   },
 * };
 * const result = compile(document);
 * if (!result.ok) throw new Error('the configuration has errors');
 * // Runs in the command line of DuckDB, with PGPASSWORD in its environment.
 * const emitted = emit(result.plan, { credentials: 'getenv', extensions: 'load' });
 * if (emitted.ok) console.log(toScript(emitted.statements));
 * // LOAD ducklake;
 * // LOAD postgres;
 * // LOAD httpfs;
 * // CREATE OR REPLACE SECRET "lakeplan_metadata_sales" (
 * //   TYPE postgres,
 * //   HOST 'db',
 * //   PORT '5432',
 * //   DATABASE 'm',
 * //   USER 'u',
 * //   PASSWORD if(getenv('PGPASSWORD') <> '', getenv('PGPASSWORD'), error('set the environment variable PGPASSWORD')),
 * //   HOSTADDR '',
 * //   CLIENT_ENCODING 'UTF8',
 * //   OPTIONS '',
 * //   TARGET_SESSION_ATTRS 'any'
 * // );
 * // ATTACH IF NOT EXISTS 'ducklake:postgres:' AS "ducklake" (
 * //   DATA_PATH 's3://sales/',
 * //   META_SECRET 'lakeplan_metadata_sales'
 * // );
 * // USE "ducklake"."main";
 * ```
 */
export function toScript(statements: readonly Statement[]): string {
  return statements.map(({ sql }) => `${sql};\n`).join('');
}
