import { posix } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diff, type Plan, type PlanNode } from '../../src/index.js';
import { runs } from '../support/runs.js';

interface Lake {
  readonly name: string;
  readonly catalog: string;
  readonly path: string;
  readonly isRead: boolean;
}

const lakes = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    catalog: fc.constantFrom('/1', '/2', '/3', '/4', '/5', '/6'),
    isRead: fc.boolean(),
    path: fc
      .tuple(
        fc.constantFrom('/', '/', '', '../', '../../', 's3://b/', 's3a://b/'),
        fc.array(fc.constantFrom('x', 'y', 'xy'), { maxLength: 3 }),
      )
      .map(([root, parts]) => `${root}${parts.map((part) => `${part}/`).join('')}` || './'),
  }),
  { selector: ({ name }) => name },
);

function planOf(all: readonly Lake[]): Plan {
  const nodes = all.map(({ name, catalog, path, isRead }): PlanNode => ({
    kind: 'attach',
    lake: name,
    host: 'duckdb',
    alias: `alias_${name}`,
    metadata: { type: 'sqlite', path: catalog },
    dataPath: path,
    options: isRead ? { read_only: true } : {},
    origin: [],
  }));
  return { version: 1, target: '1.5', nodes, use: null };
}

/** The folder, with a working directory of which nobody knows where it is. */
function folderOf({ path }: Lake): string {
  if (/^s3a?:/.test(path)) return path.replace('s3a', 's3');
  return path.startsWith('/') ? path : `working:${posix.resolve('/above/here', path)}/`;
}

function overlap(a: Lake, b: Lake): boolean {
  const [one, other] = [folderOf(a), folderOf(b)].map((folder) => folder.replace(/\/+$/, '/'));
  return (
    one !== undefined && other !== undefined && (one.startsWith(other) || other.startsWith(one))
  );
}

/** Of two lakes that are only read, neither cleans up. */
function endangers(a: Lake, b: Lake): boolean {
  return a.catalog !== b.catalog && overlap(a, b) && !(a.isRead && b.isRead);
}

test('nothing is called free to delete, or safe to write to, that another lake uses', () => {
  fc.assert(
    fc.property(lakes, lakes, (before, after) => {
      const changes = diff(planOf(before), planOf(after));
      expect(changes.map(({ code }) => code)).not.toContain('unreadable-plan');
      for (const { code, node, lakes: named = [] } of changes) {
        const of = (all: readonly Lake[]) =>
          all.find(({ name }) => node.kind === 'attach' && name === node.lake) as Lake;
        if (code === 'lake-removed' || code === 'lake-removed-place-used') {
          const gone = of(before);
          const users = after.filter((one) => one.catalog === gone.catalog || overlap(one, gone));
          expect(code === 'lake-removed').toBe(users.length === 0);
          if (users.length > 0) expect(users.map(({ name }) => name)).toContain(named[0]);
        }
        if (code === 'lake-added-over-files') {
          const added = of(after);
          const others = before.filter((one) => endangers(one, added));
          expect(others.map(({ name }) => name)).toContain(named[0]);
        }
        if (code === 'lake-added') {
          const added = of(after);
          expect(before.filter((one) => endangers(one, added))).toEqual([]);
        }
      }
    }),
    runs(1000),
  );
});
