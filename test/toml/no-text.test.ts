import { expect, test } from 'vitest';
import { parseToml } from '../../src/toml.js';

test.each([undefined, null, 1, {}, []])(
  'what is no text is no TOML from its beginning: %j',
  (value) => {
    const start = { line: 1, column: 1 };
    expect(parseToml(value as never)).toEqual({
      ok: false,
      diagnostics: [expect.objectContaining({ code: 'toml-syntax', range: { start, end: start } })],
    });
  },
);
