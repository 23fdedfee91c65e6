import { benches, type BenchName } from './benches.js';
import type { Outcome } from './at-bench.js';

/** What was wrong with what a lake said to its store; nothing where all was as its configuration has it. */
export function wrongs(bench: BenchName, { visits, tunnels, bucket }: Outcome): readonly string[] {
  const { door, style } = benches[bench];
  const [host = ''] = door.hosts;
  const own = style === 'path' ? host : `${bucket}.${host}`;
  const other = style === 'path' ? `${bucket}.${host}` : host;
  const asked = [
    ...tunnels.map((name) => name.replace(/:443$/, '')),
    ...visits.map((one) => one.host),
  ];
  const all = [
    ...visits.flatMap(({ refused }) =>
      refused === undefined || refused === 'NoSuchHost' ? [] : refused,
    ),
    ...asked.flatMap((name) =>
      name === own ? [] : name === other ? 'another style' : 'another host',
    ),
    ...visits.flatMap(({ secure }) => (secure ? [] : 'no TLS')),
    // An object goes up in one piece, unless a KMS key is named somewhere.
    ...visits.flatMap(({ method }) => (method === 'POST' ? 'in parts' : [])),
  ];
  return [...new Set(all)].sort();
}
