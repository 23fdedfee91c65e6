import { describe, expect, it } from 'vitest';
import type { CompileResult } from '../../../../src/index.js';
import type { Table } from '../../support/compile-lakes.js';
import { trusting } from '../../support/door/trust.js';
import { compiled, inlineStatements } from '../../support/emitted.js';
import { openTestEngine } from '../../support/engine.js';
import { dataFolders, existingLake } from '../../support/existing-lake.js';
import { catalogTypes } from '../../support/fresh-catalog.js';
import { compiledLake } from '../../support/published/configured.js';
import { publishedSite } from '../../support/published/publish.js';
import { sumIn } from '../../support/published/readers.js';

/** A lake that is there. */
interface Place {
  readonly catalog: Table;
  readonly folder: string;
  /** The storage tables that say where its data are, and where they are not. */
  readonly right: Table;
  readonly wrong: Table;
}

type Paths = 'right' | 'wrong' | 'unsaid';
const paths: readonly Paths[] = ['right', 'wrong', 'unsaid'];

const opened: readonly Table[] = [
  {},
  { read_only: true },
  { create_if_not_exists: false },
  { snapshot_version: 1 },
  { read_only: true, snapshot_version: 1 },
];

/** Every configuration of the model. */
const model = paths.flatMap((path) =>
  opened.flatMap((options) =>
    [{}, { override_data_path: true }].map((override) => {
      return { path, attach_options: { ...options, ...override } };
    }),
  ),
);

async function placeOf(type: string): Promise<Place> {
  const local = catalogTypes.find((one) => one === type);
  if (local !== undefined) {
    const { table, folder, data } = await existingLake(local);
    const wrong = { type: 'local', path: `${folder}/wrong` };
    return { catalog: table, folder, right: { type: 'local', path: data }, wrong };
  }
  const { url, folder } = await publishedSite();
  const storage = (name: string) => ({ type: 'https', data_path: `${url}/${name}` });
  const catalog = { type: 'duckdb', uri: `${url}/lake.ducklake` };
  return { catalog, folder, right: storage('data'), wrong: storage('wrong') };
}

/** Whether `check` says nothing but what a configuration may well mean. */
function isAccepted({ ok, diagnostics }: CompileResult): boolean {
  return (
    ok &&
    diagnostics.every(({ code, severity }) => severity === 'info' && code !== 'override-data-path')
  );
}

type Outcome = 'right' | 'refused' | 'wrong';

/** What becomes of it on the engine: by the sum of a column, and by where new rows go. */
async function outcomeOf(result: CompileResult, { folder }: Place): Promise<Outcome> {
  const engine = await openTestEngine({ trusted: true });
  const end = async (outcome: Outcome) => {
    await engine.close();
    return outcome;
  };
  const setup = [...trusting(), ...inlineStatements(compiled(result))];
  const works = (statements: Parameters<typeof engine.runAll>[0]) =>
    engine.runAll(statements).then(
      () => true,
      () => false,
    );
  if (!(await works(setup))) return end('refused');
  const rows = await engine.run(sumIn('ducklake')).catch(() => []);
  const insert = 'INSERT INTO ducklake.main.numbers SELECT 0 FROM range(50)';
  await works([insert, 'USE memory', 'DETACH ducklake']);
  const isRight = rows[0]?.['sum'] === 4950 && dataFolders(folder).join() === 'data';
  return end(isRight ? 'right' : 'wrong');
}

describe('remote: a sample over the model of existing lakes', () => {
  it.each([...catalogTypes, 'https'])(
    '%s: what is accepted without a warning attaches no wrong data path',
    async (type) => {
      const outcomes: Record<'accepted' | 'warned of', Outcome[]> = {
        accepted: [],
        'warned of': [],
      };
      const wrong: unknown[] = [];
      const usual = await placeOf(type);
      for (const { path, attach_options } of model) {
        const lakeIn = ({ catalog, ...place }: Place) =>
          compiledLake({
            catalog,
            attach_options,
            ...(path !== 'unsaid' && { storage: place[path] }),
          });
        const result = lakeIn(usual);
        const accepted = isAccepted(result);
        // Of what is warned of, the wrong paths are enough to show that the sample can tell.
        if (!result.ok || !(accepted || path === 'wrong')) continue;
        // What may go wrong has a lake of its own, which nothing else reads.
        const place = accepted ? usual : await placeOf(type);
        const outcome = await outcomeOf(accepted ? result : lakeIn(place), place);
        outcomes[accepted ? 'accepted' : 'warned of'].push(outcome);
        if (accepted && outcome === 'wrong') wrong.push({ path, attach_options });
      }
      expect(wrong).toEqual([]);
      expect(new Set(outcomes.accepted)).toEqual(new Set(['right', 'refused']));
      expect(outcomes['warned of']).toContain('wrong');
    },
  );
});
