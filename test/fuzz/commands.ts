import { run } from '../../src/cli/run.js';
import { testHost, type Written } from '../cli/host.js';
import type { Output } from './leaks.js';
import type { Sample } from './sample.js';

/** Every command in each of its formats. */
const commands = [
  ['preview', 'plan', 'sql', 'sql --credentials redacted', 'sql --credentials variables'],
  ['sql --credentials getenv', 'sql --credentials inline', 'check', 'check --format text'],
  ['check --format json', 'check --format github', 'check --format sarif'],
  ['sql --credentials bound', 'sql --verify', 'sql --teardown --leave-to memory'],
  ['snapshot --out kept', 'snapshot --out kept --check'],
  ['diff none.toml', 'diff --format json none.toml', 'diff --format markdown none.toml'],
].flat();

/** What each command may be given besides; `*` is the place of a lake's name. */
const options: Readonly<Record<string, readonly string[]>> = {
  preview: ['--lake *', '--target 1.4', '--target 2.0'],
  plan: ['--lake *', '--target 1.4', '--use *'],
  sql: ['--lake *', '--target 1.4.0', '--use *', '--extensions load', '--extensions omit'],
  check: ['--lake *', '--target 1.4', '--target 2.0', '--strict'],
  // The files it compares with hold the document itself.
  snapshot: ['--target 1.4', '--target 2.0'],
  diff: ['--lake *', '--target 1.4', '--exit-code'],
};

/** What is typed wrong, with a marker in place of `*`. */
const mistyped = [
  ['--target=*', '--password=*', '--format=*', '--credentials=*', '--strict=*', '--env=*'],
  ['--env=1=*', '--env==*'],
].flat();

/** Runs the document through one command. */
export function runCommand(sample: Sample): Output {
  const { random, text, kind, env } = sample;
  const command = random.pick(commands);
  const [name = ''] = command.split(' ');
  const chosen = (options[name] ?? []).filter(() => random.chance(0.2));
  if (random.chance(0.03)) chosen.push(random.pick(mistyped));
  const isStandardInput = random.chance(0.2);
  const file = isStandardInput ? '-' : `lakes.${kind.endsWith('json') ? 'json' : 'toml'}`;
  const args = [...command.split(' '), file, ...chosen.flatMap((one) => typed(one, sample))];
  const color = random.chance(0.3);
  const written: Written = {};
  const { stdout, stderr, exitCode } = run(args, {
    ...testHost('', env, '', written),
    // A document without lakes: the whole plan is a difference.
    isPlainFile: () => true,
    readText: (path) => (path === 'none.toml' ? '' : (written[path]?.text ?? text)),
    color,
    productColor: color,
  });
  const files = JSON.stringify(written);
  const isForPeople = name === 'check' && !/json|sarif/.test(command);
  return {
    way: command,
    besides: [...chosen, ...(color ? ['in colour'] : []), ...(isStandardInput ? ['from -'] : [])],
    // With `inline` and `bound` what comes of it is to hold the values.
    all: /inline|bound/.test(command) && exitCode === 0 ? stderr : `${stdout}\n${stderr}\n${files}`,
    words: isForPeople ? `${stdout}\n${stderr}` : stderr,
  };
}

function typed(option: string, { random, markers, lakes }: Sample): readonly string[] {
  if (!option.endsWith('*')) return option.split(' ');
  if (option.includes('=')) return [option.replace('*', markers.hidden(`typed as ${option}`))];
  return option.replace('*', random.chance(0.9) ? random.pick(lakes) : 'nope').split(/ (.*)/, 2);
}
