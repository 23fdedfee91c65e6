import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  compile,
  emit,
  parsePlan,
  requirements,
  toScript,
  type CompileResult,
  type Diagnostic,
  type Plan,
} from '../../src/index.js';
import { formatJson } from '../../src/cli/json.js';
import { literalCredential, renderAll } from './diagnostics.js';
import { compileCase, foldersIn, goldenRoot, readOptions, strays } from './input.js';

describe.each(foldersIn('plans'))('%s', (name) => {
  const folder = join(goldenRoot, 'plans', name);

  test('compiles to the plan and the SQL that stand beside it', async () => {
    const { source, result } = await compileCase(folder);
    const { plan, diagnostics } = succeeded(result, source);
    await expect(`${formatJson(plan)}\n`).toMatchFileSnapshot(join(folder, 'plan.json'));
    const sql = toScript(emit(plan).statements);
    await expect(sql).toMatchFileSnapshot(join(folder, 'out.sql'));
    const findings = diagnostics.length === 0 ? [] : ['diagnostics.txt'];
    for (const file of findings) {
      await expect(renderAll(diagnostics, source)).toMatchFileSnapshot(join(folder, file));
    }
    for (const text of [formatJson(plan), sql, renderAll(diagnostics, source)]) {
      expect(text).not.toContain(literalCredential);
    }
    const options = Object.keys(readOptions(folder)).length === 0 ? [] : ['options.json'];
    expect(strays(folder, [source, ...options, 'plan.json', 'out.sql', ...findings])).toEqual([]);
  });

  test('the plan is read back from its file, and emits the same', async () => {
    const { source, result } = await compileCase(folder);
    const { plan } = succeeded(result, source);
    const read = parsePlan(JSON.parse(formatJson(plan)));
    expect(read).toEqual({ ok: true, plan });
    if (read.ok) expect(emit(read.plan)).toEqual(emit(plan));
  });

  test('the same document as JSON gives the same plan', async () => {
    const { source, document, result } = await compileCase(folder);
    const { plan } = succeeded(result, source);
    const again = compile(JSON.parse(JSON.stringify(document)), readOptions(folder));
    expect(formatJson(succeeded(again, source).plan)).toBe(formatJson(plan));
  });

  test('the secrets it refers to are required, and nothing else is', async () => {
    const { source, result } = await compileCase(folder);
    const { plan } = succeeded(result, source);
    const referenced = plan.nodes.flatMap((node) =>
      node.kind === 'secret' && node.action === 'reference' ? [node] : [],
    );
    expect(requirements(plan).secrets).toEqual(
      referenced.map(({ name: secret, type, in: storage }) => ({
        name: secret,
        type,
        in: storage,
        ...(type === 'rds' && {
          parameters: ['chain', 'rds_user', 'rds_host', 'rds_port', 'region'],
        }),
      })),
    );
  });
});

/** The plan, or a failure that says in words why there is none. */
function succeeded(
  result: CompileResult,
  source: string,
): { readonly plan: Plan; readonly diagnostics: readonly Diagnostic[] } {
  if (!result.ok) expect.fail(renderAll(result.diagnostics, source));
  return result;
}
