import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emit } from '../../src/index.js';
import { compileToml } from '../../src/toml.js';

const page = readFileSync(new URL('../../src/docs/publishing.md', import.meta.url), 'utf8');
const configurations = [...page.matchAll(/^( *)```toml\n(.*?)^ *```$/gms)].map(
  ([, , text]) => text,
);

/** What is said of each configuration that the page shows. */
const said = [[], [], ['override-data-path'], ['leftover-file']];

test('its configurations compile, and nothing but this is said of them', () => {
  const found = configurations.map((text = '') => {
    const { ok, diagnostics } = compileToml(text, { env: { WEATHER_TOKEN: 'token' } });
    expect(ok).toBe(true);
    return diagnostics.map(({ code, severity }) => {
      expect(severity).toBe('info');
      return code;
    });
  });
  expect(found).toEqual(said);
});

test('readers write no data path but where the catalog names a wrong one', () => {
  const paths = configurations.map((text = '') => {
    const result = compileToml(text);
    if (!result.ok) throw new Error('it does not compile');
    return emit(result.plan).statements.some(({ sql }) => sql.includes('DATA_PATH'));
  });
  expect(paths).toEqual([false, false, true, false]);
});
