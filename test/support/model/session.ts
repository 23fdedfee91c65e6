import { fold } from '../hostile.js';

/** What the lakes of one document share while they are put together: the target, and the names that are taken. */
export interface Session {
  readonly target: string | undefined;
  /** Whether the target is that version or later. */
  readonly has: (version: string) => boolean;
  readonly databases: Set<string>;
  readonly secrets: Set<string>;
  readonly repositories: Map<string, string>;
}

/** The lake that is being put together. */
export interface LakeSession extends Session {
  readonly index: number;
  readonly lake: string;
}

/** A generated part of a configuration, which takes its names from the session. */
export type Build<T> = (lake: LakeSession) => T;

export function createSession(target: string | undefined): Session {
  const version = rank(target ?? '1.5');
  const stores = Array.from({ length: 9 }, (_, index) => `store${index}`);
  return {
    target,
    has: (since) => version >= rank(since),
    databases: new Set(['main', 'temp', 'system', 'memory', ...stores]),
    secrets: new Set(),
    repositories: new Map(),
  };
}

/** A line means its newest patch. */
function rank(version: string): number {
  const [major = 0, minor = 0, patch = 99] = version.split('.').map(Number);
  return major * 1e6 + minor * 1e3 + patch;
}

/** The name, made different from all that are taken, and taken. */
export function claim(taken: Set<string>, name: string): string {
  let free = name;
  while (taken.has(fold(free))) free += '_';
  taken.add(fold(free));
  return free;
}

/** An alias takes the name of the lake's hidden catalog too. */
export function claimAlias(taken: Set<string>, alias: string): string {
  let free = alias;
  const names = () => [fold(free), `__ducklake_metadata_${fold(free)}`];
  while (names().some((name) => taken.has(name))) free += '_';
  for (const name of names()) taken.add(name);
  return free;
}
