import * as fc from 'fast-check';
import { spelling, type Tree } from '../configured.js';
import { fold, hostileText } from '../hostile.js';
import type { ExtensionModel } from './model.js';
import type { LakeSession } from './session.js';

/** Names that mean one of the compiler's own extensions. */
const aliases = new Map([
  ['postgres_scanner', 'postgres'],
  ['sqlite_scanner', 'sqlite'],
  ['sqlite3', 'sqlite'],
  ['md', 'motherduck'],
  ['s3', 'httpfs'],
  ['https', 'httpfs'],
]);

const wish = fc.record({
  name: fc.oneof(
    hostileText(),
    fc.constantFrom('spatial', 'Spatial', 'icu', 'HTTPFS', 'ducklake', 'S3', 'md', 'sqlite3'),
  ),
  repository: fc.option(
    fc.oneof(
      hostileText(),
      fc.constantFrom(
        'core',
        'core_nightly',
        'community',
        'https://example.org/x',
        '/srv/extensions',
      ),
    ),
    { nil: undefined },
  ),
  table: fc.boolean(),
  spells: fc.tuple(spelling(), spelling()),
});

type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

export const extensionsWish: fc.Arbitrary<readonly Wish[]> = fc.array(wish, { maxLength: 3 });

interface Extensions {
  readonly configured: readonly Tree[];
  readonly expected: readonly ExtensionModel[];
}

/** A list of extensions; in one document an extension has one repository. */
export function extensionList(wishes: readonly Wish[], { repositories }: LakeSession): Extensions {
  const items = wishes.map(({ name, repository: wished, table, spells: [one, two] }) => {
    const known = aliases.get(fold(name)) ?? fold(name);
    const earlier = repositories.get(known);
    const repository = wished === undefined ? undefined : (earlier ?? wished);
    if (repository !== undefined) repositories.set(known, repository);
    const asTable = {
      name: one(name),
      repository: repository === undefined ? null : two(repository),
    };
    return {
      configured: table || repository !== undefined ? asTable : one(name),
      expected: { name: known, ...(repository === undefined ? {} : { repository }) },
    };
  });
  return {
    configured: items.map(({ configured }) => configured),
    expected: items.map(({ expected }) => expected),
  };
}
