import { mistake, type Lake, type Mistake } from './mistake.js';

/** What may be wrong with a lake's extensions, at the end of its list. */
export function extensionMistakes({ path, table, index }: Lake): readonly Mistake[] {
  const list = [...path, 'extensions'];
  const before = (table['extensions'] ?? []) as readonly unknown[];
  const end = before.length;
  const add = (code: Mistake['code'], within: readonly (string | number)[], ...items: unknown[]) =>
    mistake(code, [...list, end, ...within], [[list, [...before, ...items]]]);
  const [one, two] = ['core', 'community'].map((repository) => ({
    name: `zzz${index}`,
    repository,
  }));
  return [
    mistake('wrong-type', list, [[list, 'spatial']]),
    add('wrong-type', [], 5),
    add('empty-value', [], ''),
    add('unset-variable', [], '${NOT_SET}'),
    add('malformed-variable', [], '${'),
    add('unencodable-text', [], '\0'),
    add('missing-key', [], { repository: 'core' }),
    add('unknown-key', ['repo'], { name: 'spatial', repo: 'core' }),
    add('wrong-type', ['name'], { name: 5 }),
    mistake('conflicting-repositories', [...list, end + 1], [[list, [...before, one, two]]]),
  ];
}
