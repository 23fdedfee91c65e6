import { compileEach } from '../compile-each.js';
import type { Given } from './command.js';
import { isOutcome, usageError, type Host, type Outcome } from './host.js';
import type { documentOptions, outOption, useOption } from './options.js';
import { openSession, type Session } from './session.js';

/** A configuration or a plan on one side of a comparison. */
export interface Side extends Session {
  /** Nothing is configured there, such as in `/dev/null`, or none of the chosen lakes. */
  readonly isEmpty: boolean;
}

type SideOptions = Given<typeof documentOptions & typeof useOption & typeof outOption>;

/** Reads both sides; a lake or a target that was chosen holds for those that are configurations. */
export function openSides(
  [before = '', after = '']: readonly string[],
  { lake, target, use, ...rest }: SideOptions,
  host: Host,
): readonly [Side, Side] | Outcome {
  if (before === '-' && after === '-') {
    return usageError('standard input can be one of the two files only');
  }
  const [old, now] = [openSession([before], rest, host), openSession([after], rest, host)];
  if (isOutcome(old)) return old;
  if (isOutcome(now)) return now;
  const inVain = Object.entries({ lake, target, use }).find(([, value]) => value !== undefined);
  if (old.input.isPlan && now.input.isPlan && inVain !== undefined) {
    return usageError(`--${inVain[0]} has no effect on a plan: give it when the plan is made`);
  }
  const sides = [old, now].map((session) => ({ session, names: namesIn(session) }));
  const known = new Set(sides.flatMap(({ names }) => names));
  if ([...(lake ?? []), ...(use === undefined ? [] : [use])].some((name) => !known.has(name)))
    return usageError('--lake or --use names a lake that is in neither file');
  const [first, second] = sides.map(({ session, names }): Side => {
    if (session.input.isPlan) return { ...session, isEmpty: false };
    const lakes = lake?.filter((name) => names.includes(name));
    const options = {
      ...session.options,
      ...(target === undefined ? {} : { target }),
      ...(lakes === undefined ? {} : { lakes }),
      ...(use === undefined || !names.includes(use) ? {} : { use }),
    };
    return { ...session, options, isEmpty: lakes?.length === 0 || isBlank(session) };
  });
  if (first === undefined || second === undefined) throw new Error('there are two sides');
  return [first, second];
}

/** The names of all lakes of a configuration. */
function namesIn({ input: { parsed, isPlan }, options }: Session): readonly string[] {
  if (isPlan || !parsed.ok) return [];
  return compileEach(parsed.document, options).lakes.map(({ name }) => name);
}

/** Whether there is not a single key: a configuration that is misspelt is not taken for none. */
function isBlank({ input: { parsed } }: Session): boolean {
  if (!parsed.ok) return false;
  const { document } = parsed;
  return typeof document === 'object' && document !== null && Object.keys(document).length === 0;
}
