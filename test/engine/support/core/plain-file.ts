import { foldName } from '../../../../src/engine/names.js';
import type { DuckLakeAttach, Plan, SecretNode } from '../../../../src/index.js';
import { compiled } from '../emitted.js';
import { compiledDocument } from '../compile-lakes.js';
import { freshFolder } from '../folder.js';
import { localLake } from '../local-lake.js';
import { quote, quoteName } from '../quote.js';

/** Attaches a file of DuckDB's own in place of a lake: there is none without an extension. */
export function attachPlain(alias: string, folder = freshFolder()): string {
  return `ATTACH ${quote(`${folder}/plain.db`)} AS ${quoteName(alias)}`;
}

export function lakeNamed(alias: string, folder?: string): Plan {
  const lake = localLake({ alias: alias.replaceAll('${', () => '$${') }, folder);
  return compiled(compiledDocument({ lakes: { lake } })).plan;
}

/** A plan whose lake has its data behind an URL of http, for which there is a secret: see `httpPlan`. */
export function lakeBehindHttp(
  secret: Partial<SecretNode> & { readonly action: 'create' | 'reference' },
): Plan {
  const { nodes, ...plan } = lakeNamed('lake');
  const node = {
    kind: 'secret',
    name: foldName('Store'),
    type: 'http',
    ...(secret.action === 'create' && { parameters: {}, scope: ['https://one.test/'] }),
    origin: ['/lakes/lake/storage'],
    ...secret,
  } as SecretNode;
  const lakes = nodes
    .filter((one): one is DuckLakeAttach => one.kind === 'attach' && one.host === 'duckdb')
    .map((one) => ({ ...one, dataPath: 'https://one.test/data/' }));
  return { ...plan, nodes: [node, ...lakes] };
}

/** The statements without those that need an extension. */
export function withoutLakes<S extends { readonly sql: string }>(
  statements: readonly S[],
): readonly S[] {
  return statements.filter(({ sql }) => !/^(INSTALL|LOAD|ATTACH)\b/.test(sql));
}
