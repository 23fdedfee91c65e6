import { describe, expect, it } from 'vitest';
import { bindGolden } from '../../support/goldens/bound-golden.js';
import { runGolden } from '../../support/goldens/run.js';
import { notRunnable } from '../../support/goldens/runnable.js';

describe('goldens: cannot run', () => {
  it('are three at most: each is a hole in what is proved', () => {
    expect(notRunnable.length).toBeLessThanOrEqual(3);
  });

  it.each(notRunnable)('$name: $reason', async ({ golden, says }) => {
    await expect(bindGolden(golden).then(runGolden)).rejects.toThrow(says);
  });
});
