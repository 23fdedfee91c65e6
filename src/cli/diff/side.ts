import { printable } from '../../diagnostic/printable.js';
import type { Plan } from '../../plan/nodes.js';
import { lakeNames, wrongChoice, type Chosen } from '../chosen.js';
import type { Given } from '../command.js';
import type { Input } from '../document.js';
import { isOutcome, usageError, type Host, type Outcome } from '../host.js';
import type { documentOptions, outOption } from '../options.js';
import { lakesOf, openSession, type Session } from '../session.js';
import { readSnapshot, type KeptLake } from '../snapshot/read.js';
import type { sideOptions } from './options.js';

/** One side of a comparison: a configuration, a plan file or the folder of a snapshot. */
export type Side = ConfigurationSide | PlanSide | SnapshotSide;

interface ConfigurationSide {
  readonly kind: 'configuration';
  readonly session: Session;
  /** The same with all lakes: one that was not chosen may be what a chosen one is called now, or use its place. */
  readonly whole: Session;
  /** Nothing is configured there, such as in `/dev/null`. */
  readonly isBlank: boolean;
  /** Nor is one of the chosen lakes. */
  readonly isEmpty: boolean;
}

interface PlanSide {
  readonly kind: 'plan';
  readonly session: Session;
}

interface SnapshotSide {
  readonly kind: 'snapshot';
  readonly lakes: readonly KeptLake[];
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** The lakes that were chosen by name; undefined for all. */
  readonly chosen: ReadonlySet<string> | undefined;
  /** What to say before anything else. */
  readonly note: string;
}

type SideOptions = Given<typeof documentOptions & typeof outOption & typeof sideOptions>;

/** A side as it is in its file or its folder, before lakes are chosen. */
type Opened = { readonly session: Session } | { readonly lakes: readonly KeptLake[] };

/** Reads both sides. Lakes are chosen on both, and a target for those that are configurations. */
export function openSides(
  [before = '', after = '']: readonly string[],
  { lake, target, 'vars-before': varsBefore, 'vars-after': varsAfter, ...rest }: SideOptions,
  host: Host,
): Sides | Outcome {
  if (before === '-' && after === '-') {
    return usageError('standard input can be one of the two files only');
  }
  const reader = readingOnce(host);
  const old = open(before, 'vars-before', varsBefore, rest, reader);
  if (isOutcome(old)) return old;
  const now = open(after, 'vars-after', varsAfter, rest, reader);
  if (isOutcome(now)) return now;
  const problem = wrongSides({ lake, target }, [old, now]);
  if (problem !== undefined) return usageError(problem);
  const note = [
    { opened: old, file: before },
    { opened: now, file: after },
  ].map(({ opened, file }) => noteOf(opened, file));
  return {
    before: choose(old, { lake, target }),
    after: choose(now, { lake, target }),
    chosen: lake === undefined ? undefined : new Set(lake),
    note: note.join(''),
  };
}

/** Both sides read the files of --vars, and a pipe can be read only once. */
function readingOnce(host: Host): Host {
  const texts = new Map<string, string>();
  const readText = (path: string): string => {
    const text = texts.get(path) ?? host.readText(path);
    texts.set(path, text);
    return text;
  };
  return { ...host, readText };
}

function open(
  file: string,
  option: keyof typeof sideOptions,
  files: readonly string[] | undefined,
  { vars = [], ...rest }: Omit<SideOptions, 'lake' | 'target' | keyof typeof sideOptions>,
  host: Host,
): Opened | Outcome {
  const isFolder = file !== '-' && host.isFolder(file);
  if (isFolder) {
    if (files !== undefined) return hasNoVariables(option, 'a snapshot');
    const lakes = readSnapshot(file, host);
    if (isOutcome(lakes)) return lakes;
    const { out } = rest;
    const isRead = lakes.some(({ files: kept }) => {
      return out !== undefined && kept.some((one) => host.isSameFile(one, out));
    });
    return isRead ? usageError('--out names a file that is read') : { lakes };
  }
  // The files of one side come after those of both, since the last one wins.
  const session = openSession([file], { ...rest, vars: [...vars, ...(files ?? [])] }, host);
  if (isOutcome(session)) return session;
  if (session.input.isPlan && files !== undefined) return hasNoVariables(option, 'a plan');
  return { session };
}

function hasNoVariables(option: string, what: string): Outcome {
  return usageError(`--${option} has no effect on ${what}: give variables when it is made`);
}

function wrongSides({ lake, target }: Chosen, sides: readonly Opened[]): string | undefined {
  const configurations = sides.flatMap((side) => inputOf(side) ?? []);
  if (configurations.length === 0) {
    if (target !== undefined)
      return '--target has no effect on a plan: give it when the plan is made';
    if (lake !== undefined && sides.every((side) => 'session' in side))
      return '--lake has no effect on a plan: give it when the plan is made';
  }
  const names = [
    ...configurations.flatMap(lakeNames),
    ...sides.flatMap((side) => ('lakes' in side ? side.lakes.flatMap(namesOf) : [])),
  ];
  return wrongChoice({ lake, target }, [...new Set(names)]);
}

function namesOf({ plan }: { readonly plan: Plan }): readonly string[] {
  return lakesOf(plan);
}

/** What was read of a configuration. */
function inputOf(side: Opened): Input | undefined {
  return 'session' in side && !side.session.input.isPlan ? side.session.input : undefined;
}

/** A folder that is empty, or was never the snapshot's, has no lakes: it must not pass for one that was meant. */
function noteOf(side: Opened, file: string): string {
  if (!('lakes' in side)) return side.session.input.note;
  if (side.lakes.length > 0) return '';
  return `lakeplan: there is no snapshot in ${printable(file)}: it counts as one without lakes\n`;
}

function choose(side: Opened, { lake, target }: Chosen): Side {
  if ('lakes' in side) return { kind: 'snapshot', lakes: side.lakes };
  const { session } = side;
  if (session.input.isPlan) return { kind: 'plan', session };
  const known = new Set(lakeNames(session.input));
  const lakes = lake?.filter((name) => known.has(name));
  const options = { ...session.options, ...(target === undefined ? {} : { target }) };
  const whole = { ...session, options };
  const blank = isBlank(session);
  return {
    kind: 'configuration',
    session: lakes === undefined ? whole : { ...session, options: { ...options, lakes } },
    whole,
    isBlank: blank,
    // Of a file that cannot be read nobody knows what is in it.
    isEmpty: blank || (session.input.parsed.ok && lakes?.length === 0),
  };
}

/** Whether there is not a single key: a configuration that is misspelt is not taken for none. */
function isBlank({ input: { parsed } }: Session): boolean {
  if (!parsed.ok) return false;
  const { document } = parsed;
  return typeof document === 'object' && document !== null && Object.keys(document).length === 0;
}
