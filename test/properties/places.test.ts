import { stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { http } from '../../src/backend/storage/http-access.js';
import { lakeKeys } from '../../src/compile/lake/keys.js';
import { renderDiagnostic } from '../../src/index.js';
import { optionFields } from '../../src/fields/option-rows.js';
import { compileText } from '../../src/preview/service/compiled.js';
import { share } from '../../src/preview/service/share.js';
import { createConcealment } from '../../src/preview/ui/concealment.js';
import { compileToml } from '../../src/toml.js';
import { testHost } from '../cli/host.js';
import { backendsWithKeys, lakeWithBackend } from '../support/backend-tables.js';
import { planted } from '../support/planted.js';

type Tree = Record<string, unknown>;

const marker = 'Hk7Qm2ZpX9wLr4TbNs';
const sqlite = { type: 'sqlite', uri: '/a.sqlite' };
const local = { type: 'local', path: '/a' };

interface Place {
  readonly name: string;
  /** A lake, or a document, with the value at the place. */
  readonly lake: (value: unknown) => Tree;
  readonly beside?: (value: unknown) => Tree;
}

function backendPlaces(): readonly Place[] {
  return backendsWithKeys().flatMap(({ role, type, name: table, keys, parameters }) => {
    const base = lakeWithBackend(role, type);
    const at = (more: Tree) => ({ ...base, [table]: { ...(base[table] as Tree), ...more } });
    return [
      ...keys.map((name) => ({
        name: `${name} of ${type}`,
        lake: (value: unknown) => at({ [name]: value }),
      })),
      ...parameters.map((name) => ({
        name: `${name} in secret_parameters of ${type}`,
        lake: (value: unknown) => at({ secret_parameters: { [name]: value } }),
      })),
      {
        name: `a map of ${type}`,
        lake: (value: unknown) =>
          at({ secret_parameters: { extra_http_headers: { region: value, bucket: value } } }),
      },
      { name: `an unknown key of ${type}`, lake: (value: unknown) => at({ pasword: value }) },
      { name: `scope of ${type}`, lake: (value: unknown) => at({ scope: [value] }) },
    ];
  });
}

const whole = { catalog: sqlite, storage: local };

/** What opens a catalog over https, with a token in any key of it. */
function credentialPlaces(): readonly Place[] {
  const put = (more: Tree) => ({
    catalog: {
      ...{ type: 'duckdb', uri: 'https://lakes.example.com/a.ducklake' },
      credentials: { type: 'http', bearer_token: '${TOKEN}', ...more },
    },
  });
  const at = (name: string, make: (value: unknown) => Tree): Place => ({
    name: `${name} of credentials`,
    lake: (value) => put(make(value)),
  });
  return [
    ...Object.keys(http.schema).map((key) => at(key, (value) => ({ [key]: value }))),
    ...Object.keys(http.secret.parameters).map((key) =>
      at(`${key} in secret_parameters`, (value) => ({ secret_parameters: { [key]: value } })),
    ),
    at('a header', (value) => ({ headers: { 'X-Team': value } })),
    at('an unknown key', (value) => ({ pasword: value })),
  ];
}

const places: readonly Place[] = [
  ...credentialPlaces(),
  ...Object.keys(lakeKeys).map((name) => ({
    name: `${name} of a lake`,
    lake: (value: unknown) => ({ ...whole, [name]: value }),
  })),
  ...Object.keys(optionFields).map((name) => ({
    name: `${name} of ATTACH`,
    lake: (value: unknown) => ({ ...whole, attach_options: { [name.toUpperCase()]: value } }),
  })),
  ...backendPlaces(),
  { name: 'an extension', lake: (value) => ({ ...whole, extensions: [value] }) },
  {
    name: 'a repository',
    lake: (value) => ({ ...whole, extensions: [{ name: 'json', repository: value }] }),
  },
  { name: 'the database of a store', lake: () => whole, beside: (database) => ({ database }) },
  { name: 'extensions of a store', lake: () => whole, beside: (one) => ({ extensions: [one] }) },
  {
    name: 'a catalog whose type is misspelt',
    lake: (value) => ({
      storage: local,
      catalog: { type: 'postgre', host: value, password: value },
    }),
  },
];

function tomlOf({ lake, beside }: Place, value: unknown): string {
  return stringify(
    beside === undefined
      ? { lakes: { dev: lake(value) } }
      : { stores: { dev: { config: { ...beside(value), ducklake: lake(value) } } } },
  );
}

const settings = {
  target: '1.5',
  credentials: 'redacted',
  extensions: 'install',
  env: {},
} as const;

const formats = ['text', 'json', 'github', 'sarif'];

/** All that is said of a text, whether it compiles or not. */
function said(toml: string, format: string): string {
  const { diagnostics } = compileToml(toml);
  const words = diagnostics.map((one) => renderDiagnostic(one, { source: 'x.toml' }));
  const checked = run(['check', '-', '--format', format], testHost('', {}, toml));
  return JSON.stringify([diagnostics, words, checked]);
}

describe('a credential', () => {
  test('there are places and texts', () => {
    expect(places.length).toBeGreaterThan(150);
    expect(planted.length).toBeGreaterThan(25);
  });

  test.each(places)('is not shown as $name', (place) => {
    for (const [index, { text, isRefused }] of planted.entries()) {
      const toml = tomlOf(place, text.replaceAll('*', marker));
      expect(said(toml, formats[index % formats.length] ?? ''), text).not.toContain(marker);
      const { plan, blocks, ...output } = compileText(toml, settings).output;
      expect(JSON.stringify(output.problems), text).not.toContain(marker);
      // What compiles stands in the plan: there it is no credential, but the name or the path that was asked for.
      if (JSON.stringify([plan, blocks]).toLowerCase().includes(marker.toLowerCase())) {
        expect(isRefused, text).toBe(false);
        continue;
      }
      expect(JSON.stringify(output), text).not.toContain(marker);
      expect(JSON.stringify(share(toml, {}, '1.5')), text).not.toContain(marker);
    }
  });

  test.each(places)(
    'that a variable holds is shown as dots as $name, whatever is around it',
    (place) => {
      for (const text of ['d?token=*', 'u:*@h', 'password=*']) {
        const { variables } = compileText(
          tomlOf(place, text.replace('*', '${X}')),
          settings,
        ).output;
        const shown = variables.filter((one) => !createConcealment().conceals(one));
        expect(shown).toEqual([]);
      }
    },
  );
});
