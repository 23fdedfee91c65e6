import { describe, expect, it } from 'vitest';
import { openTestEngine } from '../../support/engine.js';
import { objectStore } from '../../support/object-store.js';
import { quote } from '../../support/quote.js';

// Hand-written: a proxy like these must never come as far as SQL.
const refused = [
  'http://user:mrgk-4471@127.0.0.1:3128',
  'user:mrgk-4471@127.0.0.1:3128',
  'https://127.0.0.1:3128',
  'http://127.0.0.1:3128/',
  '[::1]:3128',
];

describe('leaks: what DuckDB shows', () => {
  it.each(refused)('of the proxy %s, which it takes and then cannot read', async (proxy) => {
    const engine = await openTestEngine({ trusted: true });
    await engine.runAll([
      'LOAD httpfs',
      `CREATE SECRET (TYPE s3, ENDPOINT ${quote(objectStore.endpoint)}, HTTP_PROXY ${quote(proxy)})`,
    ]);
    const use = engine.run("FROM 's3://bucket/file.parquet'");
    await expect(use).rejects.toThrow(/Failed to parse (http_proxy|port from http_proxy)/);
    await expect(use).rejects.toThrow(proxy);
  });
});
