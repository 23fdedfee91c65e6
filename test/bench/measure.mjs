import { cpuUsage } from 'node:process';

/** The processor's time for one call, in milliseconds, by as many calls; what else the machine does is not in it. */
function timeOf(run, calls) {
  const start = cpuUsage();
  for (let call = 0; call < calls; call++) run();
  const { user, system } = cpuUsage(start);
  return (user + system) / 1000 / calls;
}

/** How many calls fill the span, when warm. */
function callsIn(run, span) {
  let calls = 1;
  while (timeOf(run, calls) * calls < span) calls *= 2;
  return calls;
}

/**
 * The time of `run` over that of `base`, round by round, one after the other: what slows the machine down for a
 * while slows both.
 */
export function compare(run, base, { rounds = 41, span = 20 } = {}) {
  const calls = [run, base].map((one) => callsIn(one, span));
  const samples = Array.from({ length: rounds }, (_, round) => {
    const order = round % 2 === 0 ? [run, base] : [base, run];
    const times = new Map(order.map((one) => [one, timeOf(one, calls[one === run ? 0 : 1])]));
    return { time: times.get(run), base: times.get(base), ratio: times.get(run) / times.get(base) };
  });
  return {
    time: median(samples.map(({ time }) => time)),
    base: median(samples.map(({ base: time }) => time)),
    ratios: samples.map(({ ratio }) => ratio).sort((a, b) => a - b),
  };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
