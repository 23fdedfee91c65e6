import { describe, expect, test } from 'vitest';
import { diff, renderDiff, type Plan, type PlanNode } from '../../src/index.js';

const origin = ['/lakes/sales'];

function planOf(...nodes: readonly PlanNode[]): Plan {
  return { version: 1, target: '1.5', nodes, use: null };
}

function lake(name: string, dataPath: string): PlanNode {
  return {
    kind: 'attach',
    lake: name,
    host: 'duckdb',
    alias: 'sales',
    metadata: { type: 'sqlite', path: '/srv/sales.sqlite' },
    dataPath,
    options: {},
    origin,
  };
}

const before = planOf(
  { kind: 'extension', name: 'ducklake', origin },
  lake('sales', '/srv/lakes/sales/'),
);
const after = planOf(
  { kind: 'extension', name: 'ducklake', origin: ['/lakes/sales', '/lakes/stock'] },
  { kind: 'extension', name: 'spatial', origin },
  lake('sales', '/srv/lakes/moved/'),
);

describe('renderDiff', () => {
  test('in text, the dangers first and of what is safe only where it is', () => {
    expect(renderDiff(diff(before, after, { all: true }))).toMatchInlineSnapshot(`
      "1 danger, 1 for attention, 1 safe

      danger[data-path-moved]: lake \`sales\`: the data path changes
        - data path: '/srv/lakes/sales/'
        + data path: '/srv/lakes/moved/'
        The catalog keeps the path the lake was created with and rejects any other: the lake cannot be attached. The files written so far stay where they are.
        help: Keep the old path. To move a lake, copy its files while nobody writes, and attach it with override_data_path = true from then on, without which no DuckDB from 1.4 on opens it there.

      attention[extension-added]: extension \`spatial\`: another extension is needed
        DuckDB downloads it where it is not installed, and runs it in its own process. Without the network, INSTALL fails and the rest of the script is not run.
        help: Install it beforehand on machines that are offline, and see that you trust where it comes from.

      safe[origin-changed]: extension \`ducklake\`: it is defined elsewhere in the configuration
        - place in the configuration: '/lakes/sales'
        + place in the configuration: '/lakes/sales', '/lakes/stock'
      "
    `);
  });

  test('in text with colours', () => {
    const text = renderDiff(diff(before, after, { all: true }), { color: true });
    for (const [code, head] of [
      [31, 'danger[data-path-moved]'],
      [33, 'attention[extension-added]'],
      [36, 'safe[origin-changed]'],
    ] as const)
      expect(text).toContain(`\n\u001b[${code}m${head}\u001b[0m: `);
  });

  test('in Markdown, the dangers on top and the details folded', () => {
    expect(renderDiff(diff(before, after, { all: true }), { format: 'markdown' }))
      .toMatchInlineSnapshot(`
        "**Lakes: 1 danger, 1 for attention, 1 safe**

        > [!CAUTION]
        > - lake \`sales\`: the data path changes

        <details>
        <summary>danger: lake <code>sales</code>: the data path changes</summary>

        \`data-path-moved\`

        \`\`\`diff
        - data path: '/srv/lakes/sales/'
        + data path: '/srv/lakes/moved/'
        \`\`\`

        The catalog keeps the path the lake was created with and rejects any other: the lake cannot be attached. The files written so far stay where they are.

        **What to do:** Keep the old path. To move a lake, copy its files while nobody writes, and attach it with override_data_path = true from then on, without which no DuckDB from 1.4 on opens it there.

        </details>

        <details>
        <summary>attention: extension <code>spatial</code>: another extension is needed</summary>

        \`extension-added\`

        DuckDB downloads it where it is not installed, and runs it in its own process. Without the network, INSTALL fails and the rest of the script is not run.

        **What to do:** Install it beforehand on machines that are offline, and see that you trust where it comes from.

        </details>

        <details>
        <summary>1 safe</summary>

        - extension \`ducklake\`: it is defined elsewhere in the configuration, at place in the configuration (\`origin-changed\`)

        </details>
        "
      `);
  });

  test('of plans that are the same', () => {
    expect(renderDiff([])).toBe('no changes\n');
    expect(renderDiff([], { format: 'markdown' })).toBe('**Lakes: no changes**\n');
  });

  test('a name can neither leave its place in Markdown nor move the cursor', () => {
    const name = '`x``</code></summary>\n# <b>&\u001b[31m\u202e';
    const changes = diff(planOf(lake(name, '/a/')), planOf(lake(name, '/```/')));
    const markdown = renderDiff(changes, { format: 'markdown' });
    expect(markdown).toMatchInlineSnapshot(`
      "**Lakes: 1 danger**

      > [!CAUTION]
      > - lake \`\`\` \`x\`\`</code></summary>\\u{a}# <b>&\\u{1b}[31m\\u{202e} \`\`\`: the data path changes

      <details>
      <summary>danger: lake <code>\`x\`\`&lt;/code&gt;&lt;/summary&gt;\\u{a}# &lt;b&gt;&amp;\\u{1b}[31m\\u{202e}</code>: the data path changes</summary>

      \`data-path-moved\`

      \`\`\`\`diff
      - data path: '/a/'
      + data path: '/\`\`\`/'
      \`\`\`\`

      The catalog keeps the path the lake was created with and rejects any other: the lake cannot be attached. The files written so far stay where they are.

      **What to do:** Keep the old path. To move a lake, copy its files while nobody writes, and attach it with override_data_path = true from then on, without which no DuckDB from 1.4 on opens it there.

      </details>
      "
    `);
    for (const character of ['\u001b', '\u202e'])
      expect(renderDiff(changes)).not.toContain(character);
  });

  test('a name of any length is shown in short, wherever it stands', () => {
    const [long, longer] = ['x'.repeat(300), 'y'.repeat(300)];
    const at = (name: string): PlanNode => ({
      ...lake(name, '/a/'),
      origin: [`/lakes/${name}`],
    });
    const changes = diff(planOf(at(long)), planOf(at(longer)), { all: true });
    expect(changes.map(({ code }) => code)).toEqual(['lake-renamed', 'origin-changed']);
    for (const format of ['text', 'markdown'] as const) {
      const shown = renderDiff(changes, { format });
      expect(shown).toContain(`- name: '${'x'.repeat(63)}…'\n`);
      expect(shown).not.toMatch(/x{64}|y{64}/);
    }
  });

  test('what a lake has is told in words', () => {
    const moved = { metadata: { type: 'duckdb', path: '/m.db' }, dataPath: '/b/' };
    const changed: PlanNode = {
      ...lake('sales', '/a/'),
      ...moved,
      options: { hidden: true },
    } as PlanNode;
    const lines = renderDiff(diff(planOf(lake('sales', '/a/')), planOf(changed))).split('\n');
    expect(lines.filter((line) => /^ {2}[-+] /.test(line)).sort()).toEqual([
      "  + catalog: duckdb '/m.db'",
      "  + data path: '/b/'",
      '  + option hidden: true',
      "  - catalog: sqlite '/srv/sales.sqlite'",
      "  - data path: '/a/'",
    ]);
  });
});
