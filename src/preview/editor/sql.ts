import { h } from '../ui/dom.js';
import { classHighlighter, highlightCode, SQLDialect } from './packages.js';

/** The words of the statements that lakeplan writes. */
const dialect = SQLDialect.define({
  keywords:
    'attach as create database exists from if in install load not or replace secret use type provider scope',
  builtin: 'error getvariable getenv length map varchar',
  types: '',
});

/** A statement with its parts in classes, for a style sheet to colour. */
export function highlightSql(sql: string): HTMLElement {
  const code = h('code');
  highlightCode(
    sql,
    dialect.language.parser.parse(sql),
    classHighlighter,
    (text, classes) => code.append(classes === '' ? text : h('span', { class: classes }, text)),
    () => code.append('\n'),
  );
  return code;
}
