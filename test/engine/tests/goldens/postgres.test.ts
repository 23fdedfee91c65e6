import { describe, it } from 'vitest';
import { bindGolden } from '../../support/goldens/bound-golden.js';
import { runGolden } from '../../support/goldens/run.js';
import { runnableGoldens } from '../../support/goldens/runnable.js';

describe('goldens: postgres', () => {
  for (const golden of runnableGoldens('postgres')) {
    it(golden.name, async () => {
      await runGolden(await bindGolden(golden));
    });
  }
});
