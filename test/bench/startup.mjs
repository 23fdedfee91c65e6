// How long the command line takes as a whole process, over a node that does nothing: npm run build first.
import { spawnSync } from 'node:child_process';
import { argv, execPath, stdout, version } from 'node:process';
import { fileURLToPath } from 'node:url';
import { median } from './measure.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const seed = at('golden/plans/seed/config.toml');
const rounds = Number(argv[2] ?? 101);

const nothing = ['-e', '0'];
const commands = {
  'lakeplan sql, the seed': [at('dist/cli/main.cjs'), 'sql', seed],
  'lakeplan check, the seed': [at('dist/cli/main.cjs'), 'check', seed],
  'lakeplan --help': [at('dist/cli/main.cjs'), '--help'],
};

/** The milliseconds from the start of a node to its end. */
function timeOf(args) {
  const start = performance.now();
  const { status } = spawnSync(execPath, args, { stdio: 'ignore' });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return time;
}

/** In turn, so that what slows the machine down for a while slows both. */
function ratiosOf(args) {
  return Array.from({ length: rounds }, (_, round) => {
    const order = round % 2 === 0 ? [args, nothing] : [nothing, args];
    const times = new Map(order.map((one) => [one, timeOf(one)]));
    return { time: times.get(args), base: times.get(nothing) };
  });
}

stdout.write(`whole processes of Node ${version}, ${rounds} rounds, over node -e 0\n`);
for (const [name, args] of Object.entries(commands)) {
  timeOf(args);
  const samples = ratiosOf(args);
  const [time, base] = ['time', 'base'].map((key) => median(samples.map((one) => one[key])));
  const ratios = samples.map((one) => one.time / one.base).sort((a, b) => a - b);
  const part = (share) => ratios[Math.round(share * (ratios.length - 1))].toFixed(2);
  stdout.write(
    `${name}: ${time.toFixed(1)} ms over ${base.toFixed(1)} ms, ratio of medians ${(time / base).toFixed(2)}, ` +
      `ratios ${part(0.5)}, middle half ${part(0.25)} to ${part(0.75)}, all ${part(0)} to ${part(1)}\n`,
  );
}
