import { hasPlaceholder } from '../../engine/placeholders.js';
import type { CreatedSecret } from '../../plan/nodes.js';
import type { LakeContext } from '../backend.js';
import type { SecretInput } from './input.js';
import type { SecretKind } from './kind.js';
import { isWord } from './words.js';

/** What stands in the path of ATTACH: what the configuration says, and what closes the rest. */
export function wordsOf(
  { rows, closing }: SecretKind,
  input: SecretInput,
  secret: CreatedSecret,
  { report, target }: LakeContext,
): Readonly<Record<string, string>> {
  const names = Object.keys(rows).filter((name) => isWord(rows[name], target));
  const said: Record<string, string> = {};
  for (const name of names) {
    const value: unknown = input.value(name);
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    said[name] = String(value);
    if (hasPlaceholder(said[name]))
      report.add('engine-placeholder', input.at(name), { generated: false });
  }
  const closed = closing({ ...secret, parameters: { ...secret.parameters, ...said } });
  const words = names.map((name) => [name, said[name] ?? closed[name]] as const);
  return Object.fromEntries(words.filter((one): one is [string, string] => one[1] !== undefined));
}
