import { describe, it } from 'vitest';
import { bindGolden } from '../../support/goldens/bound-golden.js';
import { runGolden } from '../../support/goldens/run.js';
import { runnableGoldens } from '../../support/goldens/runnable.js';

describe('goldens: files', () => {
  it.each(runnableGoldens('files'))('$name', async (golden) => {
    await runGolden(await bindGolden(golden));
  });
});
