import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import type { Change } from '../../src/index.js';
import { compile } from '../../src/index.js';
import type { Explanation } from '../../src/diff/messages/message.js';
import { memoryHost } from '../cli/memory-host.js';
import { goldenRoot } from './input.js';

type Printed = Change & Explanation;

/** One of each line, and the last patch whose catalogs had a format of their own. */
const targets = ['1.4', '1.5.1', '1.5', '2.0'];

const local = { type: 'local', path: '/data' };
const s3 = { type: 's3', bucket: 'sales', prefix: 'data', secret_name: 's3' };
const lakes: Readonly<Record<string, object>> = {
  duckdb: { catalog: { type: 'duckdb', uri: '/sales.ducklake' }, storage: local },
  sqlite: { catalog: { type: 'sqlite', uri: '/sales.sqlite' }, storage: local },
  postgres: { catalog: { type: 'postgres', secret_name: 'pg' }, storage: local },
  MotherDuck: { catalog: { type: 'motherduck', database: 'sales' } },
  'MotherDuck, own compute': {
    catalog: { type: 'motherduck', database: 'sales', compute: 'local' },
    storage: s3,
  },
};

/** What a configuration may say of its catalog; what a target or a catalog does not take is left out there. */
const variants: Readonly<Record<string, object>> = {
  'nothing more': {},
  'automatic_migration = true': { automatic_migration: true },
  'ducklake_version = "1.0"': { ducklake_version: '1.0' },
  'ducklake_version = "1.1"': { ducklake_version: '1.1' },
  'read_only = true': { read_only: true },
};

function planOf(kind: string, options: object, target: string): string {
  const [given, bare] = [options, {}].map((attach_options) =>
    compile({ lakes: { sales: { ...lakes[kind], attach_options } } }, { target }),
  );
  const result = given?.ok === true ? given : bare;
  if (result?.ok !== true) throw new Error(`${kind} for ${target}`);
  return JSON.stringify(result.plan);
}

/** What the command line says of the same configuration for one target and for another. */
function changesOf(kind: string, options: object, before: string, after: string) {
  const host = memoryHost(
    new Map([
      ['before.plan.json', planOf(kind, options, before)],
      ['after.plan.json', planOf(kind, options, after)],
    ]),
  );
  const { stdout } = run(['diff', 'before.plan.json', 'after.plan.json', '--format', 'json'], host);
  return JSON.parse(stdout) as readonly Printed[];
}

test('what another target does to the same configuration', async () => {
  const said = new Map<string, Printed>();
  const kinds = Object.keys(lakes);
  const sections = Object.entries(variants).map(([variant, options]) => {
    const rows = targets.flatMap((before) =>
      targets
        .filter((after) => after !== before)
        .map((after) => {
          const cells = kinds.map((kind) => {
            const changes = changesOf(kind, options, before, after);
            for (const one of changes) said.set(one.code, one);
            return changes.map(({ effect, code }) => `${effect} ${code}`).join('; ');
          });
          return [`${before} → ${after}`, ...cells];
        }),
    );
    return `## With ${variant}\n\n${table([['', ...kinds], ...rows])}`;
  });
  const words = Array.from(said)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { effect, title, happens, advice, known }]) => {
      const source = known === undefined ? [] : [`How it is known: ${known}`];
      const text = [`**${effect}**: ${title}.`, happens, `What to do: ${advice}`, ...source];
      return `### ${code}\n\n${text.join('\n\n')}\n`;
    });
  const head =
    '# The same configuration for another target\n\nWhat `lakeplan diff` says, by the kind of catalog. An option that a target or a catalog does not take is left\nout there.\n';
  const text = [head, ...sections, '## In words\n', ...words].join('\n');
  await expect(text).toMatchFileSnapshot(join(goldenRoot, 'targets', 'targets.md'));
});

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}
