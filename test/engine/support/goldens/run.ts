import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect } from 'vitest';
import type { CreatedSecret, ExtensionNode } from '../../../../src/index.js';
import { inlineStatements } from '../emitted.js';
import { openTestEngine, type Engine } from '../engine.js';
import { onlyExtensions } from '../extensions.js';
import type { BoundGolden } from './bound-golden.js';
import { createdSecrets, stubEnvironment } from './environment.js';
import { lakesOf, makeExistingLakes } from './existing-lake.js';
import { referencedSecrets } from './referenced-secrets.js';
import { expectRows, useLake } from './use-lake.js';

/** Runs a golden as its user would, twice, with all it takes for granted there, and uses each lake. */
export async function runGolden(golden: BoundGolden): Promise<void> {
  const { plan, world } = golden;
  const engine = await openPrepared(golden);
  const statements = inlineStatements(golden);
  await engine.runAll(statements);
  const current = [{ database: plan.use ?? 'memory' }];
  expect(await engine.run('SELECT current_database() AS database')).toEqual(current);
  for (const lake of lakesOf(plan)) await useLake(engine, lake);
  await engine.runAll(statements);
  for (const lake of lakesOf(plan)) await expectRows(engine, lake);
  const proxied = createdSecrets(plan).some(({ parameters }) => 'http_proxy' in parameters);
  expect(world.proxy.passed() > 0).toBe(proxied);
}

/** An engine with the secrets, lakes and folders that a golden takes for granted. */
export async function openPrepared(golden: BoundGolden): Promise<Engine> {
  const { plan, world } = golden;
  stubEnvironment(plan, world);
  const extensions = plan.nodes.filter((node) => node.kind === 'extension');
  // What comes from a repository of its own is not there before.
  const there = extensions.filter(({ repository }: ExtensionNode) => !repository?.startsWith('/'));
  const engine = await openTestEngine({
    extensionDirectory: onlyExtensions(there.map(({ name }) => name)),
    trusted: true,
  });
  const secrets = referencedSecrets(plan, world);
  await world.make({ keys: !createdSecrets(plan).some(isKeyless) });
  for (const { metadata, dataPath } of lakesOf(plan)) {
    for (const path of [metadata.path, dataPath ?? metadata.path]) {
      if (path.startsWith('/') && !path.startsWith(world.root)) throw new Error(`unbound: ${path}`);
    }
    mkdirSync(dirname(resolve(metadata.path.replace(/^file:/, ''))), { recursive: true });
  }
  const types =
    secrets.length > 0 ? there.filter(({ name }) => /aws|postgres|httpfs/.test(name)) : [];
  await engine.runAll([...types.map(({ name }) => `LOAD ${name}`), ...secrets]);
  await makeExistingLakes(engine, golden);
  return engine;
}

/** A secret for what is open to everyone. */
function isKeyless({ type, provider, parameters }: CreatedSecret): boolean {
  const keys = ['key_id', 'bearer_token'];
  return type !== 'postgres' && provider === undefined && keys.every((key) => !parameters[key]);
}
