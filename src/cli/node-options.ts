/**
 * The options that Node itself reads from behind the script's name. It does what the file says before the script
 * begins: with NODE_OPTIONS in it, that is to run code. No option of lakeplan may have such a name.
 */
const readByNode = {
  'env-file': 'Node has already read this file',
  'env-file-if-exists': 'Node has already read this file',
  'experimental-config-file': 'Node 22 and later have already read this file',
  'experimental-default-config-file': 'Node 22 and later have already read node.config.json',
} as const;

/** What to say where one of them was typed; behind `--` there are no options. */
export function problemWithNodeOptions(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const typed = (end === -1 ? args : args.slice(0, end)).map((arg) => arg.replace(/=.*$/s, ''));
  const found = Object.entries(readByNode).find(([name]) => typed.includes(`--${name}`));
  if (found === undefined) return undefined;
  const [name, done] = found;
  return `--${name} is an option of Node, not of lakeplan. ${done}, and may have run code from it. To read variables from a file, use --vars FILE`;
}
