import type { Choices } from './choices.js';
import { keyText } from './key.js';
import type { Value } from './model.js';

/** The value, with its arrays and inline tables spread over lines and commented in any way. */
export function valueText(value: Value, choices: Choices): string {
  if (value.kind === 'scalar') return value.text;
  if (value.kind === 'inline') {
    return `{${list(choices.shuffle(pairs(value.members, [], choices)), choices)}}`;
  }
  const elements = value.elements.map((element) => valueText(element, choices));
  return `[${list(elements, choices)}]`;
}

/** What is assigned in an inline table; the members of one within it may be assigned by dotted keys. */
function pairs(
  members: readonly (readonly [string, Value])[],
  path: readonly string[],
  choices: Choices,
): string[] {
  return members.flatMap(([name, value]) => {
    const inner = [...path, name];
    const isDotted = value.kind === 'inline' && value.members.length > 0;
    if (isDotted && choices.pick([false, true])) return pairs(value.members, inner, choices);
    const sign = choices.pick([' = ', '=', '\t=\t']);
    return [`${keyText(inner, choices)}${sign}${valueText(value, choices)}`];
  });
}

function list(elements: readonly string[], choices: Choices): string {
  const gap = () => choices.pick(['', ' ', '\n', '\n\t# a = 1, ] } " \'\n ', '# """\n']);
  const last = elements.length > 0 ? choices.pick(['', ',']) : '';
  return `${gap()}${elements.map((element) => `${element}${gap()}`).join(`,${gap()}`)}${last}${gap()}`;
}
