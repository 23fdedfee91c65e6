import { describe, expect, test, vi } from 'vitest';
import { complete } from '../../src/preview/service/complete.js';
import { starter } from '../../src/preview/service/starter.js';
import { compileToml } from '../../src/toml.js';
import { isHarmlessToml } from '../../src/toml/harmless.js';
import { redisSample } from '../support/invented/redis.js';
import { webdavSample } from '../support/invented/webdav.js';

// The registry with two more backends: all that is looked at here has to read it.
vi.mock('../../src/backend/index.js', async (original) => {
  const registry = await original<typeof import('../../src/backend/index.js')>();
  const [{ redis, redisSample: one }, { webdav, webdavSample: two }] = await Promise.all([
    import('../support/invented/redis.js'),
    import('../support/invented/webdav.js'),
  ]);
  const { backends, samples } = registry;
  return {
    backends: {
      metadata: { ...backends.metadata, redis },
      storage: { ...backends.storage, webdav },
    },
    samples: {
      metadata: { ...samples.metadata, redis: one },
      storage: { ...samples.storage, webdav: two },
    },
  };
});

function offered(marked: string): readonly string[] {
  const at = marked.indexOf('|');
  const found = complete(marked.replace('|', ''), at, '1.5', {});
  return found?.options.map(({ label }) => label) ?? [];
}

describe('the editor offers', () => {
  test('its type', () => {
    expect(offered('[lakes.a.catalog]\ntype = "|"')).toContain('"redis"');
    expect(offered('[lakes.a.storage]\ntype = "|"')).toContain('"webdav"');
  });

  test('its keys, and the parameters of its secret by provider', () => {
    expect(offered('[lakes.a.storage]\ntype = "webdav"\n|')).toEqual(
      expect.arrayContaining(['url', 'server', 'key', 'ticket']),
    );
    const inSecret = (provider: string) =>
      offered(
        `[lakes.a.storage]\ntype = "webdav"\n[lakes.a.storage.secret_parameters]\nprovider = "${provider}"\n|`,
      );
    expect(inSecret('credential_chain')).toContain('depth');
    expect(inSecret('config')).not.toContain('depth');
  });
});

test('the form offers it, with a configuration that compiles', () => {
  const choice = {
    metadata: 'redis',
    compute: 'local',
    storage: 'webdav',
    credentials: 'variables',
  };
  const { choice: chosen, options, text } = starter(choice);
  expect(chosen).toEqual(choice);
  expect(options.metadata['redis']).toBe(redisSample.label);
  expect(options.storage['webdav']).toBe(webdavSample.label);
  expect(text).toContain('${DAV_KEY}');
  expect(compileToml(text).ok).toBe(true);
});

test('what of its values may be shown is said by its fields', () => {
  expect(isHarmlessToml('/lakes/a/catalog/server', '"cache"')).toBe(true);
  expect(isHarmlessToml('/lakes/a/storage/ticket', '"abc"')).toBe(false);
  expect(isHarmlessToml('/lakes/a/storage/type', '"webdav"')).toBe(true);
});
