import { describe, expect, test } from 'vitest';
import { compileToml } from '../../src/toml.js';
import { codesIn, exitCodes } from './support.js';

const written = [
  ['0', '-0', '+1', '1_000', '0xff', '0o7', '0b1', '9007199254740993', '-9223372036854775808'],
  ['9'.repeat(400), '1e400', '-1e400', '1e-400', 'inf', '-inf', 'nan', '0.1', '1.5e3'],
  ['1979-05-27T07:32:00Z', '1979-05-27', '07:32:00', '1979-05-27 07:32:00.999999-07:00'],
  ['0000-01-01', '9999-12-31T23:59:59.999999999Z', 'true', 'false', '[]', '{}'],
].flat();

const textKeys = [
  ['alias', 'catalog.type', 'catalog.host', 'catalog.password', 'catalog.secret_name'],
  ['storage.bucket', 'storage.key_id', 'storage.secret_parameters.session_token'],
].flat();
const otherKeys = [
  ['catalog.port', 'data_inlining_row_limit', 'attach_options.snapshot_time', 'extensions'],
  ['attach_options.encrypted', 'attach_options.snapshot_version', 'storage.use_ssl', 'unknown'],
  ['storage.scope', 'storage.secret_parameters.verify_ssl', 'attach_options', 'storage'],
].flat();

function textWith(key: string, value: string): string {
  const keys = new Map([
    ['catalog.type', '"postgres"'],
    ['catalog.host', '"h"'],
    ['catalog.database', '"d"'],
    ['catalog.user', '"u"'],
    ['catalog.password', '"${P}"'],
    ['storage.type', '"s3"'],
    ['storage.bucket', '"b"'],
    ['storage.prefix', '"p"'],
    ['storage.region', '"r"'],
    ['storage.key_id', '"${K}"'],
    ['storage.secret', '"${S}"'],
  ]);
  const others = [...keys].filter(([name]) => name !== key && !name.startsWith(`${key}.`));
  const pairs = [...others, [key, value] as const].map(([name, one]) => `${name} = ${one}\n`);
  return `[lakes.a]\n${pairs.join('')}`;
}

describe.each(written)('%s', (value) => {
  test.each(textKeys)('is no text for %s', (key) => {
    const text = textWith(key, value);
    const codes = codesIn(compileToml(text));
    // Too large for TOML, which has 64 bits.
    if (!codes.includes('toml-syntax')) expect(codes).toContain('wrong-type');
    expect(exitCodes('x.toml', text)).toEqual([1]);
  });

  test.each(otherKeys)('is a value of %s, or a mistake', (key) => {
    const text = textWith(key, value);
    codesIn(compileToml(text));
    expect(exitCodes('x.toml', text)).not.toContain(2);
  });
});
