import type { Example, Kind } from './example.js';

const files: Readonly<Record<Kind, string>> = {
  toml: 'lakes.toml',
  json: 'lakes.json',
  plan: 'plan.json',
  script: 'JavaScript',
};

/** How the example is run, as one would type it; undefined for a plain configuration in TOML. */
export function commandLine(example: Example): string | undefined {
  const { kind, command, target, credentials, env = {} } = example;
  const options = Object.entries({ target, credentials }).flatMap(([name, value]) => {
    return value === undefined ? [] : [`--${name} ${value}`];
  });
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const plain = command === undefined && options.length === 0 && variables.length === 0;
  if (plain) return kind === 'toml' ? undefined : files[kind];
  return [...variables, 'lakeplan', command ?? 'check', files[kind], ...options].join(' ');
}
