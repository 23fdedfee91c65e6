import { emitVerify, type Plan, type PlanNode } from '../../src/index.js';
import { knownVersions } from '../../src/engine/versions.js';
import { postgresParameters as rows } from '../../src/engine/postgres-parameters.js';
import { type SecretParameters } from '../../src/engine/secret-parameters.js';
import { compiledFor, configurations, type Configuration } from '../support/targets.js';

/** What stands in a statement from a version on, or until then, for the same configuration. */
export interface Moved {
  readonly from: string;
  readonly statement: string;
  readonly gains: ReadonlySet<string>;
  readonly loses: ReadonlySet<string>;
}

const postgresParameters: SecretParameters = rows;

type Parts = ReadonlyMap<string, ReadonlySet<string>>;

/** What the engine's tables say of it: words of libpq stand in the secret, or in the path of ATTACH. */
function wordsOfPostgres(): readonly Moved[] {
  return Object.entries(postgresParameters).flatMap(([name, { since, inPath }]) => {
    if (inPath !== true || since.config === undefined) return [];
    const [from, words, none] = [since.config, new Set([name]), new Set<string>()];
    return [
      { from, statement: 'CREATE SECRET, postgres', gains: words, loses: none },
      { from, statement: 'the path of ATTACH, postgres', gains: none, loses: words },
    ];
  });
}

/** What moves in the SQL of a golden, from one version to the next where both take its configuration. */
function movedIn(golden: Configuration): readonly Moved[] {
  let before: Parts | undefined;
  return knownVersions.flatMap((from) => {
    const result = compiledFor(from, golden);
    const [old, parts] = [before, result.ok ? partsOf(result.plan) : undefined];
    before = parts;
    return [...(parts ?? [])].flatMap(([statement, now]) => {
      const then = old?.get(statement) ?? now;
      const gains = new Set([...now].filter((one) => !then.has(one)).map(nameOf));
      const loses = new Set([...then].filter((one) => !now.has(one)).map(nameOf));
      if (gains.size + loses.size === 0) return [];
      return [{ from, statement: statement.replace(/^\d*: /, ''), gains, loses }];
    });
  });
}

const nameOf = (clause: string) => clause.replace(/=.*$/s, '');

/** All that moves: in any golden, and by the engine's tables. */
export function allMoved(): readonly Moved[] {
  const found = new Map<string, Moved>();
  for (const one of [...configurations.flatMap(movedIn), ...wordsOfPostgres()]) {
    const key = `${one.from} ${one.statement}`;
    const { gains = [], loses = [] } = found.get(key) ?? {};
    found.set(key, {
      ...one,
      gains: new Set([...gains, ...one.gains]),
      loses: new Set([...loses, ...one.loses]),
    });
  }
  return [...found.values()];
}

/** The clauses of each statement with their values, as `name=value`. */
function partsOf(plan: Plan): Parts {
  const { before, after } = emitVerify(plan);
  const seen = [...before, ...after].map(({ sql, node }) => `${columnOf(sql)}=${node} ${sql}`);
  return new Map([
    ...plan.nodes.flatMap((node, index) =>
      [...clausesOf(node)].map(([kind, clauses]) => {
        const texts = Object.entries(clauses).map(
          ([name, value]) => `${name}=${JSON.stringify(value)}`,
        );
        return [`${index}: ${kind}`, new Set(texts)] as const;
      }),
    ),
    [`: what verifies a lake`, new Set(seen)] as const,
  ]);
}

function clausesOf(node: PlanNode): readonly (readonly [string, object])[] {
  if (node.kind === 'extension') return [['INSTALL and LOAD', { ...node, origin: [] }]];
  if (node.kind === 'secret') {
    const parameters = node.action === 'create' ? node.parameters : {};
    return [
      [`CREATE SECRET, ${node.type}`, { ...node, parameters: '', origin: [], ...parameters }],
    ];
  }
  if (node.host === 'motherduck') return [['CREATE DATABASE', { ...node, origin: [] }]];
  const { connection = {}, options, ...rest } = node;
  return [
    [`ATTACH, ${node.metadata.type}`, { ...rest, origin: [], ...options }],
    [`the path of ATTACH, ${node.metadata.type}`, connection],
  ];
}

/** What an assertion looks at. */
function columnOf(sql: string): string {
  const [, column = ''] = / AND (\S+) IS DISTINCT FROM /.exec(sql) ?? [];
  return column;
}
