import { describe, it } from 'vitest';
import { bindGolden } from '../../support/goldens/bound-golden.js';
import { runGolden } from '../../support/goldens/run.js';
import { runnableGoldens } from '../../support/goldens/runnable.js';

describe('goldens: options', () => {
  for (const golden of runnableGoldens('options')) {
    it(golden.name, async () => {
      await runGolden(await bindGolden(golden));
    });
  }
});
