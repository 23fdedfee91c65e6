import { expect, test } from 'vitest';
import { compile, emit, renderDiagnostic, type Credentials } from '../../src/index.js';

const headers = { 'X-Team': '${TEAM}' };
const bucket = {
  type: 's3',
  bucket: 'b',
  region: 'eu-central-1',
  key_id: '${ID}',
  secret: '${KEY}',
};
const storage = { ...bucket, secret_parameters: { extra_http_headers: headers } };
const catalog = { type: 'sqlite', uri: '/m.db' };
const result = compile({ lakes: { sales: { catalog, storage } } });
if (!result.ok) throw new Error('the configuration has errors');
const { plan } = result;
const header = 'lakeplan_storage_sales.extra_http_headers.X-Team';

/** What is said of credentials with these values, by the last part of their names. */
function said(texts: Readonly<Record<string, string>>, mode: 'inline' | 'bound') {
  const values: Credentials = (name) => texts[name.slice(name.lastIndexOf('.') + 1)] ?? 'plain';
  const emitted =
    mode === 'inline'
      ? emit(plan, { credentials: 'inline', values })
      : emit(plan, { credentials: 'bound', values });
  return emitted.ok ? [] : emitted.diagnostics.map((one) => renderDiagnostic(one));
}

test.each(['inline', 'bound'] as const)(
  '%s: no header is written with a control character in its value',
  (mode) => {
    for (const wrong of ['a\r\nX-Admin: 1', 'a\n', '\ta', 'a\x7f', '\x1b']) {
      const [only, ...others] = said({ 'X-Team': wrong }, mode);
      expect(only).toContain(`error[control-character]`);
      expect(only).toContain(header);
      expect(only).not.toContain(wrong);
      expect(others).toEqual([]);
    }
    expect(said({ 'X-Team': 'Bearer ä🦆' }, mode)).toEqual([]);
    expect(said({ secret: 'a\nb' }, mode)).toEqual([]);
  },
);

test('the engine looks through what it sends in a header, and through nothing else', () => {
  for (const emitted of [
    emit(plan, { credentials: 'variables' }),
    emit(plan, { credentials: 'getenv' }),
  ]) {
    if (!emitted.ok) throw new Error('there is a variable for each');
    const lines = emitted.statements.flatMap(({ sql }) => sql.split('\n'));
    const guards = lines.filter((line) => line.includes(`, '[\\x00-\\x1f\\x7f]')`));
    expect(guards).toHaveLength(1);
    expect(guards[0]).toContain("MAP {'X-Team': if(");
  }
});
