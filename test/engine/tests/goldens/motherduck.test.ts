import { describe, expect, it } from 'vitest';
import { goldens, needsMotherDuck } from '../../support/goldens/cases.js';
import { localStandIn, motherDuckOnly } from '../../support/goldens/local-stand-in.js';
import { runGolden } from '../../support/goldens/run.js';
import { openWorld } from '../../support/goldens/world.js';
import { openTestEngine } from '../../support/engine.js';

const withOptions = goldens.filter(({ plan }) =>
  plan.nodes.some(
    (node) =>
      node.kind === 'attach' && needsMotherDuck(node) && Object.keys(node.options).length > 0,
  ),
);

describe("goldens: MotherDuck's options on a lake of this machine", () => {
  it.each(withOptions)('$name', async ({ plan }) => {
    const world = await openWorld();
    await runGolden({ plan: localStandIn(plan, world.root), values: () => undefined, world });
  });

  it.each(motherDuckOnly)('ATTACH has no %s', async (option) => {
    const engine = await openTestEngine({ trusted: true });
    await engine.run('LOAD ducklake');
    const attach = engine.run(`ATTACH 'ducklake:duckdb:lake.ducklake' AS lake (${option} 7)`);
    await expect(attach).rejects.toThrow(/Unsupported option/);
  });
});
