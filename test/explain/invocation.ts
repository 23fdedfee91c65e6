import type { Example } from '../../src/explain/page.js';

/** How an example is run, as its page says it. */
export interface Invocation {
  readonly kind: 'toml' | 'json' | 'plan' | 'script';
  /** What follows `lakeplan` in a command line. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly target: string | undefined;
  readonly credentials: 'inline' | 'getenv' | undefined;
}

const files = { 'lakes.toml': 'toml', 'lakes.json': 'json', 'plan.json': 'plan' } as const;
const form =
  /^(?:(?<env>(?:\w+=\S+ )*)lakeplan (?<command>check|sql) )?(?<file>lakes\.toml|lakes\.json|plan\.json)(?: --target (?<target>\S+))?(?: --credentials (?<credentials>inline|getenv))?$/;

export function invocationOf({ language, how }: Example): Invocation {
  const line = how ?? 'lakeplan check lakes.toml';
  const { groups } = form.exec(line) ?? {};
  if (groups === undefined) throw new Error(`${line} is not known`);
  const { env = '', command = 'check', target } = groups;
  const file = groups['file'] as keyof typeof files;
  const variables = env.split(' ').filter((one) => one !== '');
  return {
    kind: language === 'js' ? 'script' : files[file],
    args: [command, ...line.slice(line.indexOf(file)).split(' ')],
    env: Object.fromEntries(variables.map((one) => one.split('=') as [string, string])),
    target,
    credentials: groups['credentials'] as Invocation['credentials'],
  };
}
