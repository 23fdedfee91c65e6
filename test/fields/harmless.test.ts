import { describe, expect, test } from 'vitest';
import { isHarmless } from '../../src/config/harmless.js';

/** Where a value has a form of its own, and one that is of that form. */
const places: Readonly<Record<string, string>> = {
  '/lakes/sales/alias': 'sales',
  '/tool/lakeplan/lakes/sales/alias': 'sales',
  '/stores/dev/config/ducklake/alias': 'sales',
  '/tool/metaxy/stores/dev/config/ducklake/alias': 'sales',
  '/stores/dev/config/database': '/m.db',
  '/lakes/sales/extensions/0': 'spatial',
  '/lakes/sales/extensions/0/name': 'spatial',
  '/stores/dev/config/extensions/0/repository': 'community',
  '/lakes/sales/catalog/type': 'sqlite',
  '/lakes/sales/metadata_backend/type': 'sqlite',
  '/lakes/sales/storage/bucket': 'sales',
  '/lakes/sales/storage_backend/scope/0': 's3://sales/',
  '/lakes/sales/attach_options/METADATA_SCHEMA': 'sales',
  '/lakes/sales/storage/secret_parameters/REGION': 'eu-central-1',
};

describe.each(Object.entries(places))('what may be shown at %s', (pointer, value) => {
  test('is of the form of that key', () => {
    expect(isHarmless(pointer, value)).toBe(true);
    expect(isHarmless(pointer, 'a text, as a password may be')).toBe(false);
  });

  test.each([`${pointer}/x`, `${pointer}x`, `/x${pointer}`, pointer.replace('/', '/x')])(
    'may not be shown at %s',
    (other) => {
      expect(isHarmless(other, value)).toBe(false);
    },
  );
});

test('a switch, a blank and a variable say nothing, wherever they stand', () => {
  for (const value of [true, false, '', ' ', '${NAME}', [true, '${NAME}']])
    expect(isHarmless('/somewhere/else', value)).toBe(true);
  for (const value of [1, 'x', '${NAME}x', ['${NAME}', 'x'], new Date(0), null, {}])
    expect(isHarmless('/somewhere/else', value)).toBe(false);
});
