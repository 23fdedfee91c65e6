import { check } from './check-that.mjs';
import { contents, preview } from './packed.mjs';

/** What each package holds besides what npm adds by itself. */
const kinds = {
  lakeplan: /^(dist\/.+\.(js|d\.ts)|dist\/cli\/\w+\.cjs)$/,
  'lakeplan-preview':
    /^(dist\/(mount\.js|(mount|link)\.d\.ts|LICENSES\.txt)|dist\/page\/[\w.]+|bin\/\w+\.mjs)$/,
};
const always = /^(package\.json|README\.md|LICENSE)$/;

/** The packages hold what is needed at run time: no sources, no maps, and lakeplan nothing of the page. */
export function checkContents() {
  const library = contents();
  const page = contents(preview);
  checkKinds('lakeplan', library.paths);
  checkKinds('lakeplan-preview', page.paths);
  const count = library.paths.length;
  check('lakeplan holds no page', !library.paths.some((path) => path.includes('preview')));
  check(`lakeplan holds ${count} files, at most 300`, count > 20 && count <= 300);
  const { unpackedSize } = library;
  check(`lakeplan has ${unpackedSize} bytes, at most 900,000`, unpackedSize <= 900_000);
  const size = page.unpackedSize;
  check(`lakeplan-preview has ${size} bytes, at most 1,500,000`, size <= 1_500_000);
}

function checkKinds(name, paths) {
  const others = paths.filter((path) => !kinds[name].test(path) && !always.test(path));
  check(`${name} holds what it is meant to ${others.join(', ')}`, others.length === 0);
  check(`${name} has a README`, paths.includes('README.md'));
}
