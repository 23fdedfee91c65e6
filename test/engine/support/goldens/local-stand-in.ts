import { join } from 'node:path';
import type { AttachNode, DuckLakeAttach, ExtensionNode, Plan } from '../../../../src/index.js';
import { needsMotherDuck } from './cases.js';

/** What CREATE DATABASE of MotherDuck takes and ATTACH does not. */
export const motherDuckOnly = ['snapshot_retention_days'];

/** A plan in which lakes of MotherDuck are on this machine, with the options that they have there too. */
export function localStandIn({ nodes, target }: Plan, root: string): Plan {
  const extensions = ['ducklake', 'httpfs'].map((name): ExtensionNode => ({
    kind: 'extension',
    name,
    origin: [],
  }));
  const lakes = nodes
    .filter((node): node is AttachNode => node.kind === 'attach' && needsMotherDuck(node))
    .map(({ lake, alias, origin, options }): DuckLakeAttach => {
      const there = Object.entries(options).filter(([name]) => !motherDuckOnly.includes(name));
      return {
        kind: 'attach',
        lake,
        host: 'duckdb',
        alias,
        metadata: { type: 'duckdb', path: join(root, `${lake}.ducklake`) },
        dataPath: `${join(root, lake)}/`,
        options: Object.fromEntries(there),
        origin,
      };
    });
  return { version: 1, target, nodes: [...extensions, ...lakes], use: null };
}
