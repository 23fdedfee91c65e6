import { secretKindsOf, type Backends } from '../../src/backend/backend.js';
import { backends } from '../../src/backend/index.js';
import { kindOf } from '../../src/fields/field.js';
import type { Schema } from '../../src/fields/table.js';
import { misplaced, templates } from '../support/planted.js';
import type { Node } from './backends.js';
import type { Sources } from './values.js';

/** Keys of texts that are no credentials, in which people write some all the same. */
const textKeys: Readonly<Record<Node['role'], readonly string[]>> = {
  lake: ['alias'],
  catalog: textKeysOf(schemasOf('metadata')),
  storage: textKeysOf(schemasOf('storage')),
  parameters: textKeysOf([...secretKindsOf(backends).values()].map((kind) => kind.parameters)),
  options: [
    ...['snapshot_time', 'snapshot_version', 'encrypted', 'default_table', 'metadata_catalog'],
    ...['metadata_schema', 'meta_schema', 'meta_journal_mode', 'ducklake_version'],
  ],
  extension: ['name', 'repository'],
};

function schemasOf(role: keyof Backends): readonly Schema[] {
  return Object.values(backends[role]).map(({ schema }) => schema);
}

function textKeysOf(schemas: readonly Schema[]): readonly string[] {
  const keys = schemas.flatMap((schema) =>
    Object.keys(schema).filter((key) => {
      const field = schema[key];
      return field !== undefined && !['credential', 'table'].includes(kindOf(field));
    }),
  );
  return [...new Set(keys)];
}

/** Keys at which no lake takes any text that a marker stands in. */
const closedKeys = [
  ['type', 'compute', 'provider', 'port', 'url_style', 'use_ssl', 'service'],
  ['snapshot_time', 'snapshot_version', 'encrypted'],
].flat();

/** Templates that no lake takes. */
const brokenTemplates = templates.filter((text) => !text.includes('UNSET'));

/** Writes a credential at the key of something else: the line of another key, a template, or in an address. */
export function plantAtKnownKey({ random, markers }: Sources, nodes: readonly Node[]): void {
  const { role, table } = random.pick(nodes);
  const key = random.pick(textKeys[role]);
  const place = `${key} of ${role}`;
  if (closedKeys.includes(key) && random.chance(0.5)) {
    table[key] = markers.hidden(`${place}, the value of another key`);
  } else if (random.chance(0.5)) {
    const text = random.pick(brokenTemplates);
    table[key] = text.replaceAll('*', markers.hidden(`${place}, a malformed template`));
  } else {
    const text = random.pick(misplaced);
    table[key] = text.replaceAll('*', markers.hidden(`${place}, in an address`));
  }
}
