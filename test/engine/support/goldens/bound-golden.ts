import { compile } from '../../../../src/index.js';
import { compiled, type CompiledPlan } from '../emitted.js';
import { version } from '../environment.js';
import { bind } from './bind.js';
import type { Golden } from './cases.js';
import { scramKeys } from './scram-keys.js';
import { openWorld, type World } from './world.js';

export interface BoundGolden extends CompiledPlan {
  readonly world: World;
}

/** A golden compiled for the version under test, with all it names bound to a world in which it can run. */
export function bindGolden(golden: Golden): Promise<BoundGolden> {
  return bindTo({ ...golden, options: { ...golden.options, target: version } });
}

/** The same, compiled for the version it stands for. */
export function bindGoldenAsItStands(golden: Golden): Promise<BoundGolden> {
  return bindTo(golden);
}

async function bindTo({ document, options, lakes }: Golden): Promise<BoundGolden> {
  const world = await openWorld();
  const keys = await scramKeys();
  const env = { ...options.env, SCRAM_CLIENT_KEY: keys.client, SCRAM_SERVER_KEY: keys.server };
  const bound = bind(document, env, world);
  const isLeftOut = typeof options.use === 'string' && !lakes.includes(options.use);
  const use = isLeftOut ? { use: null } : {};
  const result = compile(bound.document, { ...options, ...use, env: bound.env, lakes });
  return { ...compiled(result), world };
}
