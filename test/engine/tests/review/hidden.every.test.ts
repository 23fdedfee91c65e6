import { describe, expect, it } from 'vitest';
import { assertionsOf, planOf, refutations } from '../../support/around.js';
import { isAtLeast } from '../../support/at-least.js';
import { errorsOf, statementsOf } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';

const kept = 'IF NOT EXISTS keeps what is attached; DETACH it and run the script again';
const hidden = { alias: "it's Hidden", attach_options: { hidden: true } };

if (isAtLeast('1.5.2'))
  describe('a lake that the list of databases leaves out', () => {
    it('is verified around its setup, twice', async () => {
      const lake = localLake(hidden);
      const { after } = assertionsOf(planOf({ lake }));
      const engine = await openTestEngine({ trusted: true });
      for (const sql of [...statementsOf({ lake }), ...statementsOf({ lake })])
        await engine.run(sql);
      expect(
        await engine.run(`FROM duckdb_databases() WHERE database_name = 'it''s Hidden'`),
      ).toEqual([]);
      expect(await refutations(engine, after)).toEqual([]);
      expect(after).toHaveLength(4);
    });

    it('is refuted where it is not attached, or another lake is', async () => {
      const folder = freshFolder();
      const asked = localLake(hidden, folder);
      const { after } = assertionsOf(planOf({ lake: asked }));
      const empty = await openTestEngine({ trusted: true });
      await empty.runAll(statementsOf({ lake: localLake() }));
      expect((await refutations(empty, after))[0]).toBe(
        `the database "it's Hidden" is not attached: run the script before this`,
      );
      const other = {
        ...localLake(hidden),
        metadata_backend: { type: 'sqlite', uri: `${folder}/other.sqlite` },
      };
      const engine = await openTestEngine({ trusted: true });
      await engine.runAll([...statementsOf({ lake: other }), ...statementsOf({ lake: asked })]);
      expect(await refutations(engine, after)).toEqual([
        `the database "it's Hidden" has another kind of catalog than 'duckdb': ${kept}`,
        `the database "it's Hidden" has another data path than '${folder}/data/': ${kept}`,
      ]);
    });
  });
else
  describe('a lake that the list of databases leaves out', () => {
    it('is refused', () => {
      expect(errorsOf({ lake: localLake(hidden) })).toEqual(['unavailable-attach-option']);
    });
  });
