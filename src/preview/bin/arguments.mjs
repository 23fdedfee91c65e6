import { parseArgs } from 'node:util';

export const usage = `Serves the lakeplan preview to the browsers of this machine.

Usage: lakeplan-preview [FILE] [--port PORT]

  FILE         A TOML file to open. Loading the page again reads it again; nothing is written to it.
  --port PORT  The port to serve on. By default PORT of the environment, or else a free one.
  --help       Show this help
  --version    Show the version
`;

const options = {
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
};

/** What the command line asks for. */
export function readArguments(args, env) {
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return { asks: 'mistake', message: error.message };
  }
  const { values, positionals } = parsed;
  if (values.help) return { asks: 'help' };
  if (values.version) return { asks: 'version' };
  if (positionals.length > 1) return { asks: 'mistake', message: 'expected one file at most' };
  const port = values.port ?? env.PORT ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return { asks: 'mistake', message: 'the port must be a number from 0 to 65535' };
  return { asks: 'page', file: positionals[0], port: Number(port) };
}
