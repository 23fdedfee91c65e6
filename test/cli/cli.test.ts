import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { testHost, type Written } from './host.js';

const inputs = 'test/cli/inputs';

/** Every command line that has a golden: the file is named after it. */
const commandLines = [
  '',
  '--help',
  'preview --help',
  'sql --help',
  'plan --help',
  'check --help',
  'help plan',
  '--version',
  'preview seed.toml',
  'preview lakes.toml',
  'preview lakes.toml --lake sales',
  'sql seed.toml',
  'sql seed.toml --extensions load',
  'sql seed.toml --extensions omit',
  'sql seed.json',
  'sql -',
  'sql lakes.toml --lake sales',
  'sql lakes.toml --lake sales --credentials inline',
  'sql lakes.toml --lake sales --credentials variables',
  'sql lakes.toml --lake sales --credentials getenv',
  'sql lakes.toml --lake sales --lake stock --use stock --target 1.4',
  'sql lakes.toml',
  'sql lakes.toml --lake sales --verify',
  'sql needs.toml --lake bucket --credentials variables',
  'sql needs.toml --lake bucket --teardown --leave-to memory',
  'sql needs.toml --lake both --verify',
  'sql needs.toml --lake cloud',
  'preview needs.toml --lake cloud',
  'preview needs.toml --lake session',
  'sql needs.toml --lake session --credentials variables',
  'sql needs.toml --lake session --credentials getenv',
  'sql needs.toml --lake session --credentials inline --env AWS_ACCESS_KEY_ID=k --env AWS_SECRET_ACCESS_KEY=s',
  'sql lakes.toml --lake sales --teardown --leave-to memory',
  'sql lakes.toml --lake sales --teardown --leave-to DuckLake',
  'sql lakes.toml --lake sales --teardown --leave-to=',
  'sql lakes.toml --teardown',
  'sql lakes.toml --leave-to memory',
  'sql lakes.toml --teardown --leave-to memory --verify',
  'sql lakes.toml --lake sales --format json',
  'sql lakes.toml --lake sales --format json --credentials bound',
  'sql seed.toml --out seed.sql',
  'sql lakes.toml --lake sales --credentials inline --out sales.sql',
  'sql mistakes.toml --out mistakes.sql',
  'sql seed.toml --out seed.toml',
  'sql sales.plan.json',
  'sql sales.plan.json --credentials inline',
  'sql sales.plan.json --target 1.4',
  'sql edited.plan.json',
  'preview sales.plan.json',
  'check sales.plan.json',
  'sql variables.toml',
  'sql variables.toml --env DB_HOST=db.example.com --env=DATA_ROOT=/srv/lakes',
  'sql variables.toml --vars first.env --vars second.env',
  'sql variables.toml --vars missing.env',
  'sql variables.toml --vars wrong.env --vars first.env',
  'sql variables.toml --env-file first.env',
  'check --env-file-if-exists=first.env variables.toml',
  'check variables.toml --experimental-config-file seed.json',
  'sql variables.toml --env DB_HOST',
  'plan seed.toml',
  'plan lakes.toml --lake sales',
  'snapshot --help',
  'snapshot lakes.toml --out new',
  'snapshot lakes.toml --out new --check',
  'snapshot lakes.toml --out kept',
  'snapshot lakes.toml --out kept --check',
  'snapshot lakes.toml --out mixed',
  'snapshot lakes.toml',
  'snapshot lakes.toml --out lakes.toml',
  'snapshot lakes.toml --out new --lake sales',
  'snapshot mistakes.toml --out new',
  'snapshot sales.plan.json --out new',
  'check seed.toml',
  'check lakes.toml',
  'check mistakes.toml',
  'check showpiece.toml',
  'check mistakes.toml --format json',
  'check mistakes.toml --format github',
  'check mistakes.toml --format sarif',
  'check showpiece.toml --format github',
  'check not.toml --format json',
  'check lakes.toml --strict',
  'check lakes.toml --format xml',
  'check lakes.toml --strict=yes',
  'check not.toml',
  'check not.json',
  'sql mistakes.toml',
  'sql missing.toml',
  'sql -- -missing.toml',
  'sql',
  'sql seed.toml other.toml',
  'sql seed.toml --credentials bound',
  'sql seed.toml --credentials',
  'sql seed.toml --credentials --use sales',
  'sql seed.toml --credentials inlined',
  'sql seed.toml --target=',
  'sql seed.toml --target 1.5 --target 1.4',
  'sql seed.toml --lakes sales',
  'sql lakes.toml --lake sails',
  'sql seed.toml --target 1.3',
  'diff --help',
  'diff lakes.toml lakes-after.toml',
  'diff lakes.toml lakes-after.toml --format markdown --exit-code',
  'diff lakes.toml lakes-after.toml --lake sales --format json',
  'diff lakes.toml lakes-after.toml --lake sales --format markdown --out comment.md',
  'diff lakes.toml lakes-after.toml --lake stock --exit-code',
  'diff lakes.toml lakes-after.toml --lake nowhere',
  'diff lakes.toml lakes-after.toml --lake archive --exit-code',
  'diff sales.plan.json lakes-after.toml --lake sales --target 1.4',
  'diff lakes.toml renamed.toml --exit-code',
  'diff lakes.toml renamed.toml --lake sales',
  'diff lakes.toml renamed.toml --format markdown',
  'diff seed.toml second.toml --exit-code',
  'diff seed.toml moved-in-file.toml --exit-code',
  'diff seed.toml moved-in-file.toml --exit-code --all',
  'diff variables.toml variables.toml --vars-before first.env --vars-after second.env --exit-code',
  'diff variables.toml variables.toml --vars first.env --vars-after second.env --exit-code',
  'diff sales.plan.json sales.plan.json --vars-before first.env',
  'diff committed lakes.toml --exit-code',
  'diff committed lakes.toml --lake archive',
  'diff committed committed --target 1.4',
  'diff committed committed --vars-after first.env',
  'diff committed committed --lake stokc',
  'diff kept lakes.toml',
  'diff mixed seed.toml',
  'diff torn seed.toml',
  'diff misnamed seed.toml',
  'diff both.plan.json lakes.toml',
  'diff both.plan.json committed',
  'diff both.plan.json sales.plan.json',
  'diff lakes.toml lakes-after.toml --target 1.3',
  'check seed.toml --target 1.3',
  'plan lakes.toml --lake dve',
  'preview seed.toml --lake dve',
  'check lakes.toml --lake stoc',
  'sql lakes.toml --lake sales --use x',
  'sql lakes.toml --lake sales --use stock',
  'diff sales.plan.json sales.plan.json --exit-code',
  'diff sales.plan.json sales.plan.json --lake sales',
  'diff sales.plan.json edited.plan.json',
  'diff sales.plan.json lakes.toml',
  'diff lakes.toml mistakes.toml',
  'diff lakes.toml not.toml --lake sales',
  'diff mistakes.toml lakes.toml',
  'diff empty.toml seed.toml --exit-code',
  'diff seed.toml empty.toml',
  'diff empty.toml lakes.toml',
  'diff seed.toml - --exit-code',
  'diff lakes.toml',
  'diff lakes.toml missing.toml',
  'diff - -',
  'diff lakes.toml lakes-after.toml seed.toml',
  'explain',
  'explain scope-capture',
  'explain scope-captur',
  'explain data-path-moved',
  'explain --help',
  'explain a b',
  'schema seed.toml',
  'chekc seed.toml',
  'seed.toml',
  '--strict check seed.toml',
];

const env = { SALES_PASSWORD: "pass'word", SALES_KEY: 'AKIA', SALES_SECRET: 'secret' };

for (const line of commandLines) {
  test(`lakeplan ${line}`, async () => {
    const args = line.split(' ').filter((word) => word !== '');
    const stdin =
      '[lakes.a]\ncatalog = { type = "duckdb", uri = "/m" }\nstorage = { type = "local", path = "/d" }\n';
    const written: Written = {};
    const { stdout, stderr, exitCode } = run(args, testHost(inputs, env, stdin, written));
    const shown = [
      `    $ lakeplan ${line}`,
      `exit ${exitCode}`,
      ...block('standard output', stdout),
      ...block('standard error', stderr),
      ...Object.entries(written).flatMap(([file, { text, access }]) =>
        block(`${file} (${access})`, text),
      ),
    ];
    await expect(`${shown.join('\n\n')}\n`).toMatchFileSnapshot(`../../golden/cli/${fileOf(line)}`);
  });
}

test('there is no golden without its command line', () => {
  expect(readdirSync('golden/cli').sort()).toEqual(commandLines.map(fileOf).sort());
});

function fileOf(line: string): string {
  return `${['lakeplan', line]
    .join(' ')
    .trim()
    .replaceAll(/[^A-Za-z0-9.-]+/g, '_')}.md`;
}

function block(title: string, text: string): readonly string[] {
  return text === '' ? [] : [`${title}:`, `\`\`\`\n${text}\`\`\``];
}
