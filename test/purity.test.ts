import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';

const toml = `
[lakes.dev]
metadata_backend = { type = "postgres", host = "db", database = "d", user = "u", password = "p" }
storage_backend = { type = "s3", bucket = "b", prefix = "p", key_id = "k", secret = "s", region = "r" }
`;

let library = '';

/** Both entries in one script that leaves their names in `lakeplan`. */
beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './index.js'; export * from './toml.js';",
      resolveDir: fileURLToPath(new URL('../src', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'lakeplan',
    platform: 'neutral',
    target: 'es2022',
  });
  library = outputFiles.map(({ text }) => text).join('');
});

/** Runs code in a context that has the language and nothing else. */
function runAlone(code: string): unknown {
  return runInNewContext(code, { __proto__: null, toml });
}

test('the library runs where there is nothing but the language', () => {
  const script = runAlone(`${library};
    const result = lakeplan.compileToml(toml);
    if (!result.ok) throw new Error(result.diagnostics.map((one) => lakeplan.renderDiagnostic(one)));
    lakeplan.toScript(lakeplan.emit(result.plan).statements);
  `);
  expect(script).toMatch(/^INSTALL ducklake;\n(.*\n)+USE "ducklake"\."main";\n$/);
});

test('a diagnostic renders there too', () => {
  const words = runAlone(`${library};
    lakeplan.compileToml('a = "').diagnostics.map((one) => lakeplan.renderDiagnostic(one)).join();
  `);
  expect(words).toContain('error[toml-syntax]');
});

test('it changes nothing of the world it is loaded into', () => {
  const added = runAlone(`
    const names = () => Object.getOwnPropertyNames(globalThis).filter((name) => name !== 'globalThis');
    const described = () => new Map(names().map((name) => {
      const value = globalThis[name];
      const own = Object(value) === value ? Object.getOwnPropertyNames(value) : [];
      const inherited = typeof value === 'function' ? Object.getOwnPropertyNames(value.prototype ?? {}) : [];
      return [name, [...own, ...inherited].join()];
    }));
    const before = described();
    ${library};
    [...described()].filter(([name, text]) => before.get(name) !== text).map(([name]) => name).join();
  `);
  expect(added).toBe('lakeplan');
});
