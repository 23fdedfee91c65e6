import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** What the preview imports of lakeplan, as the sources that are tested and not as what was built of them last. */
export const alias = [
  { find: /^lakeplan$/, replacement: `${source}index.ts` },
  { find: /^lakeplan\/(toml|internal)$/, replacement: `${source}$1.ts` },
];
