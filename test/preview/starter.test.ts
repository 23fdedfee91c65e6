import { describe, expect, test } from 'vitest';
import { backends } from '../../src/backend/index.js';
import { starter } from '../../src/preview/service/starter.js';
import { compileToml } from '../../src/toml.js';

const modes = ['managed', 'bucket', 'own'];
const combinations = Object.keys(backends.metadata).flatMap((metadata) =>
  (metadata === 'motherduck' ? modes : ['managed']).flatMap((mode) =>
    ['none', ...Object.keys(backends.storage)].flatMap((storage) =>
      ['variables', 'chain', 'existing'].map((credentials) => ({
        metadata,
        mode,
        storage,
        credentials,
      })),
    ),
  ),
);

/** What DuckLake and MotherDuck have no way to do. */
function isImpossible({ metadata, mode, storage, credentials }: (typeof combinations)[number]) {
  if (metadata === 'postgres' && credentials === 'chain') return true;
  if (metadata !== 'motherduck') return storage === 'none';
  if (mode === 'managed') return false;
  return storage === 'local' || (storage === 'none' && mode === 'own');
}

describe('each combination gives a configuration, or says why it cannot work', () => {
  test.each(combinations)('$metadata $mode $storage $credentials', (choice) => {
    const { text, problems } = starter(choice);
    const { ok } = compileToml(text);
    expect(ok).toBe(!isImpossible(choice));
    expect(problems.some(({ severity }) => severity === 'error')).toBe(!ok);
  });
});

test('no starter holds a credential', () => {
  for (const choice of combinations) {
    const { diagnostics } = compileToml(starter(choice).text);
    expect(diagnostics.map(({ code }) => code)).not.toContain('credential-in-file');
  }
});
