import { expect, test } from 'vitest';
import { parseToml } from '../../src/toml.js';

const placeIn = (text: string) => {
  const parsed = parseToml(text);
  return parsed.ok ? undefined : parsed.diagnostics[0]?.range;
};

test.each(['a = ', 'a = 1\nb = ', '\n\n  = 1', '='])(
  'a byte order mark takes no column: %j',
  (text) => {
    expect(placeIn(text)).toBeDefined();
    expect(placeIn(`\ufeff${text}`)).toEqual(placeIn(text));
  },
);
