import { expect, test } from 'vitest';
import { compile, emitVerify } from '../../src/index.js';

const keys = { region: 'eu-central-1', key_id: '${ID}', secret: '${KEY}' };
const options = { attach_options: { read_only: true } };

/** The statements around a setup with these lakes. */
function around(lakes: Readonly<Record<string, object>>) {
  const aliased = Object.entries(lakes).map(([alias, lake]) => [alias, { alias, ...lake }]);
  const result = compile({ lakes: Object.fromEntries(aliased) });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  const { before, after } = emitVerify(result.plan);
  return { before: before.map(({ sql }) => sql), after: after.map(({ sql }) => sql) };
}

test('an http secret that is only referred to must have a scope, and no other need be asked', () => {
  const unscoped = (catalog: object) =>
    around({ lake: { catalog, ...options } }).before.filter((sql) =>
      sql.includes('len(scope) = 0'),
    );
  const secret_name = 'named';
  const web = { type: 'duckdb', uri: 'https://example.com/a.ducklake', secret_name };
  expect(unscoped(web)).toHaveLength(1);
  expect(unscoped({ ...web, uri: 's3://bucket/a.ducklake' })).toEqual([]);
});

/** A lake whose data path only the catalog knows; its secret says what the others' say. */
const lakeIn = (name: string, scope: string) => ({
  catalog: { type: 'sqlite', uri: `/${name}.sqlite` },
  storage: { type: 's3', secret_name: name, scope, ...keys },
  ...options,
});

const taken = ({ after }: { readonly after: readonly string[] }) =>
  after.filter((sql) => sql.includes('which_secret(getvariable('));

test('of secrets that say the same, each that may be taken for the data path is as good', () => {
  const [inner, outer] = taken(
    around({ one: lakeIn('one', 's3://b/inner/'), two: lakeIn('two', 's3://b/') }),
  );
  expect(inner).toContain(") = 'one' AND");
  expect(outer).toContain(") IN ('two', 'one') AND");
});

test('where many say the same, none is asked for', () => {
  const lakes = Array.from({ length: 40 }, (_, index) => `lake${index}`);
  const all = around(
    Object.fromEntries(
      lakes.map((name, index) => [name, lakeIn(name, `s3://b/${'x/'.repeat(index)}`)]),
    ),
  );
  // Those at the end of the line cover few enough.
  expect(taken(all)).toHaveLength(8);
});
