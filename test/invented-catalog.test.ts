import { describe, expect, test } from 'vitest';
import { backends } from '../src/backend/index.js';
import { compileWith } from '../src/compile/compile.js';
import { emitVerify } from '../src/index.js';
import { parsePlanWith } from '../src/plan-file/parse.js';
import { webdav } from './support/invented/webdav.js';

const known = { ...backends, storage: { ...backends.storage, webdav } };
const compile = compileWith(known);
const parsePlan = parsePlanWith(known);

type Table = Readonly<Record<string, unknown>>;

const storage: Table = {
  ...{ type: 'webdav', url: "dav://it's/", server: 'files', key: '${KEY}' },
  secret_name: 'davs',
};

function compiled(lakes: Table) {
  const result = compile({ lakes });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result;
}

function codes(lakes: Table): readonly string[] {
  return compile({ lakes }).diagnostics.map(({ code }) => code);
}

describe('a catalog that is kept there', () => {
  const uri = 'dav://files/lake.ducklake';
  const readOnly = { read_only: true };
  const credentials = { type: 'webdav', server: 'files', key: '${KEY}' };

  test.each<[string, Table, string, readonly string[]]>([
    [
      'is opened with credentials of its own',
      { catalog: { type: 'duckdb', uri, credentials } },
      'lakeplan_metadata_dev',
      [uri],
    ],
    [
      "is opened with the storage's secret",
      { catalog: { type: 'duckdb', uri }, storage },
      'davs',
      ["dav://it's/", uri],
    ],
  ])('%s', (_, tables, name, scope) => {
    const remote = compiled({ dev: { ...tables, attach_options: readOnly } });
    expect(parsePlan(JSON.parse(JSON.stringify(remote.plan))).ok).toBe(true);
    const secret = remote.plan.nodes.find(({ kind }) => kind === 'secret');
    expect(secret).toMatchObject({ name, type: 'webdav', scope });
    expect(remote.plan.nodes.at(-1)).toMatchObject({
      metadata: { type: 'duckdb', path: uri, scopedSecret: name },
      options: readOnly,
    });
    const asked = emitVerify(remote.plan).after.map(({ sql }) => sql);
    expect(asked.join('\n')).toContain(`FROM which_secret('${uri}', 'webdav')`);
  });

  test('is one file, of a scheme that is known', () => {
    const of = (path: string) => codes({ dev: { catalog: { type: 'duckdb', uri: path } } });
    expect(of('dav://files/')).toContain('uri-is-folder');
    expect(of('DAV://files/lake')).toContain('upper-case-scheme');
    expect(of('davs://files/lake')).toContain('wrong-scheme');
  });
});
