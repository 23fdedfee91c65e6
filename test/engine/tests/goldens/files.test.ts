import { describe, it } from 'vitest';
import { bindGolden } from '../../support/goldens/bound-golden.js';
import { runGolden } from '../../support/goldens/run.js';
import { runnableGoldens } from '../../support/goldens/runnable.js';

describe('goldens: files', () => {
  for (const golden of runnableGoldens('files')) {
    it(golden.name, async () => {
      await runGolden(await bindGolden(golden));
    });
  }
});
