import { readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { emit, renderDiagnostic } from 'lakeplan';
import { compileToml } from 'lakeplan/toml';

const fail = (diagnostics) => {
  throw new Error(diagnostics.map((one) => renderDiagnostic(one)).join('\n'));
};
const compiled = compileToml(await readFile('lakeplan.toml', 'utf8'), { env: process.env });
if (!compiled.ok) fail(compiled.diagnostics);
const emitted = emit(compiled.plan, { credentials: 'bound', values: compiled.credentials });
if (!emitted.ok) fail(emitted.diagnostics);

const connection = await (await DuckDBInstance.create()).connect();
for (const { sql, params } of emitted.statements) await connection.run(sql, params);
await connection.run('CREATE TABLE IF NOT EXISTS numbers AS FROM range(100)');
console.log((await connection.runAndReadAll('SELECT count(*)::INT FROM numbers')).getRows());
