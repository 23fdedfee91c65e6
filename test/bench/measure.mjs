import { cpuUsage } from 'node:process';

/** What is timed: `time` gives the processor's time for one call, in microseconds, by as many calls. */
export function timer(run) {
  return {
    warm: () => warm(run),
    time: (calls) => timeOf(run, calls),
  };
}

/** The processor's time, so that what else the machine does is not in it; the collector's is. */
function timeOf(run, calls) {
  const start = cpuUsage();
  for (let call = 0; call < calls; call++) run();
  const { user, system } = cpuUsage(start);
  return (user + system) / calls;
}

/** Runs until the engine has compiled what it will: until then its compiler's time would be counted too. */
function warm(run, { span = 1.5e6, most = 40_000 } = {}) {
  const start = cpuUsage();
  for (let call = 0; call < most; call++) {
    run();
    const { user, system } = cpuUsage(start);
    if (user + system > span) return;
  }
}

/** How many calls fill the span. */
async function callsIn(one, span) {
  let calls = 1;
  while ((await one.time(calls)) * calls < span) calls *= 2;
  return calls;
}

/**
 * The time of one over that of another, round by round, in turn: what slows the machine down for a while slows both.
 * A span is in microseconds.
 */
export async function compare(one, base, { rounds = 41, span = 10_000 } = {}) {
  for (const each of [one, base]) await each.warm();
  const calls = new Map();
  for (const each of [one, base]) calls.set(each, await callsIn(each, span));
  const samples = [];
  for (let round = 0; round < rounds; round++) {
    const times = new Map();
    for (const each of round % 2 === 0 ? [one, base] : [base, one])
      times.set(each, await each.time(calls.get(each)));
    samples.push({ time: times.get(one), base: times.get(base) });
  }
  return {
    time: median(samples.map(({ time }) => time)),
    base: median(samples.map(({ base: time }) => time)),
    ratios: samples.map(({ time, base: other }) => time / other).sort((a, b) => a - b),
  };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
