import { type Field, type Kind, kindOf } from 'lakeplan/internal';

const details: Readonly<Record<Kind, string>> = {
  any: 'text',
  boolean: 'true or false',
  credential: 'credential',
  list: 'list',
  number: 'number',
  table: 'table',
  text: 'text',
  'text-or-list': 'text or list',
};

/** What a field takes, in a word or two. */
export function detailOf(wanted: Field): string {
  return details[kindOf(wanted)];
}
