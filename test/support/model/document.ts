import * as fc from 'fast-check';
import type { Tree } from '../configured.js';
import { hostileText } from '../hostile.js';
import { createWriter, type Writer } from '../writer.js';
import { lake } from './lake.js';
import type { LakeModel } from './model.js';
import { createSession } from './session.js';

/** A valid configuration with the options to compile it by, and what it is to become. */
export interface DocumentModel {
  readonly document: Record<string, unknown>;
  readonly options: {
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly target?: string;
    readonly lakes?: readonly string[];
    readonly use?: string | null;
  };
  /** All lakes of the document, in order of name. */
  readonly lakes: readonly LakeModel[];
  /** Those that are compiled. */
  readonly chosen: readonly LakeModel[];
  readonly use: LakeModel | undefined;
  /** Whether the target is that version or later. */
  readonly has: (version: string) => boolean;
  readonly writer: Writer;
}

const targets = [
  '1.4',
  '1.4.0',
  '1.4.2',
  '1.4.4',
  '1.5',
  '1.5.0',
  '1.5.1',
  '1.5.3',
  '1.5.5',
  '2.0',
  '2.0.0',
  '2.0.1',
];

const lakeNames = fc.oneof(
  fc.constantFrom('dev', 'prod', 'Dev', 'constructor', '__proto__', ''),
  hostileText(),
);

const wish = fc.record({
  target: fc.option(fc.constantFrom(...targets), { nil: undefined }),
  lakes: fc.uniqueArray(fc.tuple(lakeNames, lake), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 3,
  }),
  use: fc.option(fc.option(fc.nat(2), { nil: null }), { nil: undefined }),
  subset: fc.option(fc.array(fc.nat(2), { minLength: 1, maxLength: 2 }), { nil: undefined }),
});

type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;

export interface Limits {
  /** Whether only some lakes may be asked for, and one of them for use. */
  readonly options?: boolean;
}

/** Valid documents over all backends, modes, places, spellings, variables and targets. */
export function documents({ options = true }: Limits = {}): fc.Arbitrary<DocumentModel> {
  return wish.map((wished) =>
    put(options ? wished : { ...wished, use: undefined, subset: undefined }),
  );
}

function put({ target, lakes: wished, use, subset }: Wish): DocumentModel {
  const session = createSession(target);
  const lakes = wished
    .map(([name, build], index) => build({ ...session, index, lake: name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const at = (index: number) => lakes[index % lakes.length];
  const names = subset?.map((index) => at(index)?.name ?? '');
  const chosen = lakes.filter(({ name }) => names?.includes(name) ?? true);
  const used = typeof use === 'number' ? chosen[use % chosen.length] : undefined;
  const writer = createWriter();
  const document = writer.write(treeOf(lakes)) as Record<string, unknown>;
  const options = {
    env: writer.env,
    ...(target === undefined ? {} : { target }),
    ...(names === undefined ? {} : { lakes: names }),
    ...(use === null ? { use: null } : used === undefined ? {} : { use: used.name }),
  };
  return {
    document,
    options,
    ...shownAs({ document, options }),
    lakes,
    chosen,
    use: use === undefined && chosen.length === 1 ? chosen[0] : used,
    has: session.has,
    writer,
  };
}

/** What a failed property shows of it. */
function shownAs(value: unknown): object {
  return { [fc.toStringMethod]: () => fc.stringify(value) };
}

/** The lakes in their places, among what belongs to other tools. */
function treeOf(lakes: readonly LakeModel[]): Tree {
  const tables = (...path: readonly string[]) =>
    lakes
      .filter(({ place }) => place.join('.') === path.join('.'))
      .map(({ name, table, store }) => {
        const isStore = path.at(-1) === 'stores';
        return [name, isStore ? { config: { ...store, ducklake: table } } : table] as const;
      });
  const stores = (...path: readonly string[]) => ({
    ...Object.fromEntries(tables(...path)),
    'a store without a lake': { config: { database: 'main.db' } },
  });
  return {
    project: 'of another tool',
    stores: stores('stores'),
    lakes: Object.fromEntries(tables('lakes')),
    tool: {
      poetry: { name: 'x' },
      metaxy: { stores: stores('tool', 'metaxy', 'stores') },
      lakeplan: { lakes: Object.fromEntries(tables('tool', 'lakeplan', 'lakes')) },
    },
  };
}
