import { commands, type Command } from './commands.js';
import { options, type Option } from './options.js';

const footer = `FILE is TOML, or JSON if its name ends in .json; - is standard input.
Exit status: 0 good, 1 errors in the configuration, 2 wrong usage or unreadable file.
`;

const explainSummary = 'say what a diagnostic means, and why';

export const explainHelp = `lakeplan explain: ${explainSummary}

Usage: lakeplan explain [CODE]

Without a code it lists all there are.
`;

export function generalHelp(): string {
  const rows = [
    ...Object.entries(commands).map(([name, { summary }]) => [name, summary] as const),
    ['explain', explainSummary] as const,
  ];
  return `Compiles a lake configuration into the DuckDB SQL that sets the DuckLake up.

Usage: lakeplan COMMAND FILE [OPTION]…
       lakeplan explain [CODE]

Commands:
${table(rows)}
lakeplan COMMAND --help shows the options of a command.
${footer}`;
}

export function commandHelp(name: string, { summary, options: names }: Command): string {
  const rows = names.map((option) => {
    const { value, help }: Option = options[option];
    return [value === undefined ? `--${option}` : `--${option} ${value}`, help] as const;
  });
  return `lakeplan ${name}: ${summary}

Usage: lakeplan ${name} FILE [OPTION]…

Options:
${table(rows)}
${footer}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}\n`).join('');
}
