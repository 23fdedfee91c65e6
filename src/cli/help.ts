import { wrap } from '../diagnostic/wrap.js';
import type { Command, Operand, Option } from './command.js';
import { commands } from './commands.js';
import { defaultFiles } from './document.js';

const width = 80;

/** A term and what it means, with the terms below it. */
interface Row {
  readonly term: string;
  readonly text: string;
  readonly below?: readonly Row[];
}

const exitStatus = `Exit status:
  0  good; there may be warnings
  1  errors in the configuration
  2  wrong usage, or a file that cannot be read or written
  3  snapshot --check: not up to date; diff --exit-code: different
  4  diff --exit-code: different, and one of the differences is a danger
`;

export function generalHelp(): string {
  const rows = Object.entries(commands).map(([term, { summary }]) => ({ term, text: summary }));
  return `lakeplan compiles a lake configuration into the DuckDB SQL that attaches the
DuckLake. It never connects to anything.

Usage: lakeplan COMMAND [FILE] [OPTION]…

${section('Commands', rows)}
FILE is the configuration. Without it the first of these in this folder is read:
${defaultFiles.join(', ')}.

More help:
  lakeplan COMMAND --help    what a command does, its options, examples
  lakeplan explain no-lakes  what a configuration looks like
  lakeplan --version         the version

${exitStatus}`;
}

export function commandHelp(name: string, command: Command): string {
  const { summary, description, operands, options, examples } = command;
  const rows = Object.entries(options).map(optionRow);
  const usage = [...operands.map(shownOperand), ...(rows.length === 0 ? [] : ['[OPTION]…'])];
  const operandRows = operands.map(({ name: term, help }) => ({ term, text: help }));
  return [
    `lakeplan ${name}: ${summary}\n`,
    `Usage: lakeplan ${[name, ...usage].join(' ')}\n`,
    ...description.map((paragraph) => `${wrap(paragraph, width).join('\n')}\n`),
    section('Arguments', operandRows),
    ...(rows.length === 0 ? [] : [section('Options', rows)]),
    `Examples:\n${examples.map(({ what, line }) => `  ${what}\n    ${line}\n`).join('')}`,
    exitStatus,
  ].join('\n');
}

function shownOperand({ name, optional = false }: Operand): string {
  return optional ? `[${name}]` : name;
}

function optionRow([name, { value, choices = {}, help }]: readonly [string, Option]): Row {
  return {
    term: value === undefined ? `--${name}` : `--${name} ${value}`,
    text: help,
    below: Object.entries(choices).map(([term, text]) => ({ term, text })),
  };
}

function section(title: string, rows: readonly Row[]): string {
  return `${title}:\n${columns(rows, width - 2)
    .map((line) => `  ${line}\n`)
    .join('')}`;
}

/** The terms in one column, their texts in the next, which go on below their beginning. */
function columns(rows: readonly Row[], room: number): readonly string[] {
  const left = Math.max(...rows.map(({ term }) => term.length)) + 2;
  return rows.flatMap(({ term, text, below = [] }) => {
    const lines = [
      ...wrap(text, room - left),
      ...(below.length === 0 ? [] : columns(below, room - left)),
    ];
    return lines.map((line, index) => `${(index === 0 ? term : '').padEnd(left)}${line}`);
  });
}
