import { describe, expect, test } from 'vitest';
import { findingsIn } from '../support/findings.js';

type Options = Readonly<Record<string, string>>;

/** The options that say in which schema of a PostgreSQL database the catalog is, by that schema. */
const spellings: Readonly<Record<string, readonly Options[]>> = {
  public: [
    {},
    { metadata_schema: 'public' },
    { meta_schema: 'public' },
    { METADATA_SCHEMA: 'public' },
    { meta_schema: 'public', metadata_schema: 'public' },
  ],
  sales: [{ metadata_schema: 'sales' }, { meta_schema: 'sales' }],
};

function lakeWith(alias: string, options: Options): object {
  return {
    alias,
    catalog: { type: 'postgres', secret_name: 'pg' },
    storage: { type: 'local', path: `/data/${alias}` },
    attach_options: options,
  };
}

const all = Object.entries(spellings).flatMap(([schema, ways]) =>
  ways.map((options) => ({ schema, options, shown: JSON.stringify(options) })),
);

describe.each(all)('a catalog with $shown', (one) => {
  test.each(all)('and one with $shown', (other) => {
    const lakes = { a: lakeWith('a', one.options), b: lakeWith('b', other.options) };
    const errors = findingsIn(lakes).filter((finding) => finding.startsWith('shared-catalog'));
    expect(errors).toEqual(
      one.schema === other.schema ? ['shared-catalog at /lakes/b/catalog'] : [],
    );
  });
});
