// The sum after gzip of what a site ships. Licence texts are left out: bundlers keep them in one place for all.
const limits = [
  ['emit', { 'dist/index.js': '{ emit }' }, '2.5 kB'],
  ['compile and emit', { 'dist/index.js': '{ compile, emit }' }, '31.8 kB'],
  [
    'compileToml and emit',
    { 'dist/index.js': '{ emit }', 'dist/toml.js': '{ compileToml }' },
    '40.3 kB',
  ],
];

/** The built preview: its own script, with lakeplan in it, as the worker's. The editor's packages are not counted. */
const preview = {
  name: 'preview, without the packages of its editor',
  path: 'src/preview/dist/page/preview.js',
  limit: '93.9 kB',
  gzip: true,
};

const library = limits.map(([name, names, limit]) => ({
  name,
  path: Object.keys(names),
  import: names,
  limit,
  gzip: true,
  modifyEsbuildConfig: (config) => ({ ...config, legalComments: 'none' }),
}));

export default [...library, preview];
