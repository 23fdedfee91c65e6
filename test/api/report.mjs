// The API report: each exported name with its signature, as the declarations say it.
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = resolve(import.meta.dirname, '../..');

/** What may be imported, with the declarations it comes with. */
const entries = {
  lakeplan: 'dist/index.d.ts',
  'lakeplan/toml': 'dist/toml.d.ts',
  'lakeplan/explain': 'dist/explain/index.d.ts',
  'lakeplan-preview': 'src/preview/dist/mount.d.ts',
};

export function apiReport() {
  const sections = Object.entries(entries).map(
    ([name, declarations]) =>
      `## \`${name}\`\n\n\`\`\`ts\n${signatures(name, declarations)}\n\`\`\`\n`,
  );
  return [
    '# What lakeplan exports\n',
    'Written by `npm run api:update`; a change here is a change of the API.\n',
    ...sections,
  ].join('\n');
}

/** @param {string} name @param {string} declarations */
function signatures(name, declarations) {
  const folder = mkdtempSync(join(tmpdir(), 'lakeplan-api-'));
  try {
    const config = ExtractorConfig.prepare({
      configObject: {
        projectFolder: root,
        mainEntryPointFilePath: join(root, declarations),
        compiler: {
          overrideTsconfig: {
            compilerOptions: {
              target: 'es2022',
              lib: name === 'lakeplan-preview' ? ['es2022', 'dom'] : ['es2022'],
              types: [],
              module: 'nodenext',
              skipLibCheck: true,
            },
            files: [join(root, declarations)],
          },
        },
        newlineKind: 'lf',
        apiReport: {
          enabled: true,
          reportFileName: 'report.api.md',
          reportFolder: folder,
          reportTempFolder: join(folder, 'temporary'),
          // What a signature names without its being exported; what `lakeplan/toml` names, `lakeplan` exports.
          includeForgottenExports: name === 'lakeplan',
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        messages: {
          extractorMessageReporting: {
            default: { logLevel: 'none' },
          },
        },
      },
      configObjectFullPath: undefined,
      packageJsonFullPath: join(root, 'package.json'),
    });
    const { succeeded } = Extractor.invoke(config, { localBuild: true, messageCallback: toError });
    if (!succeeded) throw new Error(`the declarations of ${name} are not whole`);
    const report = readFileSync(join(folder, 'report.api.md'), 'utf8');
    return plain(/```ts\n(.*)\n```/s.exec(report)?.[1] ?? '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Standard output is for what `run.mjs` says. */
function toError(message) {
  message.handled = true;
  if (message.logLevel === 'error') process.stderr.write(`${message.text}\n`);
}

/** Without its remarks on release tags, which lakeplan has none of, and on members without a text of their own. */
function plain(report) {
  return report
    .split('\n')
    .filter((line) => !/^\s*\/\/ (@public|\(undocumented\)|\(No @package)/.test(line))
    .join('\n')
    .replaceAll('\n\n\n', '\n\n')
    .trim();
}
