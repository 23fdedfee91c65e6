import { backends } from '../backend/index.js';
import { lakeKeys } from '../config/lake.js';
import { unexpandedFields } from '../config/values.js';
import type { Code } from '../diagnostic/codes.js';
import { attachOptions, motherduckOptions } from '../engine/attach-options.js';

const schemas = [
  lakeKeys,
  ...Object.values({ ...backends.metadata, ...backends.storage }).map(({ schema }) => schema),
];

/** The keys of lakes and backends whose values are no credentials. */
const plainKeys = new Set([
  ...schemas
    .flatMap((schema) => Object.entries(schema))
    .filter(([, field]) => !unexpandedFields.has(field))
    .map(([name]) => name),
  'type',
  'name',
  'repository',
]);

const plainOptions = new Set([...Object.keys(attachOptions), ...Object.keys(motherduckOptions)]);

/** Whether the value at the pointer may be shown: only where lakeplan knows the key, and knows that it is not sensitive. */
export function isVisible(pointer: string, code: Code): boolean {
  if (code === 'credential-in-text') return false;
  const keys = pointer.split('/');
  const [parent, key] = keys.slice(/^\d+$/.test(keys.at(-1) ?? '') ? -3 : -2);
  if (keys.includes('secret_parameters') || key === undefined) return false;
  return parent === 'attach_options' ? plainOptions.has(key) : plainKeys.has(key);
}
