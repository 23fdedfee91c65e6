import { expect, it } from 'vitest';
import { emit } from '../../../../src/index.js';
import { runCommandLine } from '../../support/command-line.js';
import { compiledDocument } from '../../support/compile-lakes.js';
import { compiled } from '../../support/emitted.js';
import { openTestEngine } from '../../support/engine.js';
import { quote } from '../../support/quote.js';

const credentials = { type: 'http', bearer_token: '${TOKEN}', headers: { 'X-Team': '${TEAM}' } };
const catalog = { type: 'duckdb', uri: 'https://example.com/lake.ducklake', credentials };
const lakes = { sales: { catalog, attach_options: { read_only: true } } };
const { plan } = compiled(compiledDocument({ lakes }, { env: { TOKEN: 'a', TEAM: 'b' } }));
const isSecret = ({ node }: { readonly node: number }) => plan.nodes[node]?.kind === 'secret';
const names = {
  TOKEN: 'lakeplan_metadata_sales.bearer_token',
  TEAM: 'lakeplan_metadata_sales.extra_http_headers.X-Team',
} as const;

type Name = keyof typeof names;
const wrong = ['a\r\nX-Admin: 1', 'a\n', 'a\tb', 'a\u007f', '\u001b'];
const cases = (['TOKEN', 'TEAM'] as const).flatMap((name) =>
  wrong.map((value): [Name, string] => [name, value]),
);

const secretSql = emit(plan, { credentials: 'variables' })
  .statements.filter(isSecret)
  .map(({ sql }) => sql)
  .join('');

const setting = (name: Name, value: string) =>
  `SET VARIABLE "${names[name]}" = ${quote(value).replaceAll('\u001b', `' || chr(27) || '`)}`;

it('what is sent in headers is taken as it is', async () => {
  const engine = await openTestEngine({ trusted: true });
  await engine.runAll(['LOAD httpfs', setting('TOKEN', "it's ä"), setting('TEAM', 'Basic Zm9v==')]);
  await engine.run(secretSql);
  const [held] = await engine.run('SELECT secret_string FROM duckdb_secrets(redact = false)');
  expect(held?.['secret_string']).toContain("bearer_token=it's ä");
  expect(held?.['secret_string']).toContain('Basic Zm9v==');
});

it.each(cases)('a session variable for %s with %j makes no secret', async (name, value) => {
  const engine = await openTestEngine({ trusted: true });
  const other = name === 'TOKEN' ? 'TEAM' : 'TOKEN';
  await engine.runAll(['LOAD httpfs', setting(name, value), setting(other, 'plain')]);
  const said = await engine.run(secretSql).then(() => '', String);
  expect(said).toContain(`the variable "${names[name]}" holds a control character`);
  expect(said).not.toContain('X-Admin');
  expect(await engine.run('FROM duckdb_secrets()')).toEqual([]);
});

it.each(cases)('an environment variable %s with %j makes no secret', async (name, value) => {
  const emitted = emit(plan, { credentials: 'getenv' });
  if (!emitted.ok) throw new Error('there is a variable for each');
  const script = emitted.statements.filter(isSecret).map(({ sql }) => `${sql};\n`);
  const env = { TOKEN: 'plain', TEAM: 'plain', [name]: value };
  const { code, stderr } = await runCommandLine(`LOAD httpfs;\n${script.join('')}`, 'SELECT 1', {
    env,
  });
  expect(code).not.toBe(0);
  expect(stderr).toContain(`the environment variable ${name} holds a control character`);
});
