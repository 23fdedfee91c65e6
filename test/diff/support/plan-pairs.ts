import * as fc from 'fast-check';
import { parsePlan, type Plan, type PlanNode, type SecretNode } from '../../../src/index.js';
import { compiled } from '../../support/compiled.js';
import { fold } from '../../support/hostile.js';
import { documents } from '../../support/model/document.js';
import { remotePlans } from '../../support/remote-plans.js';
import { catalogSecretsOf, ownParameters, referenceTo } from './plans.js';

type Table = Readonly<Record<string, unknown>>;
/** The next of the drawn numbers, below `limit`. */
type Draw = (limit: number) => number;

const plans = documents().map((model) => compiled(model).plan);

/** Two plans: strangers to each other, or one and what became of it by changes of all kinds. */
export const planPairs: fc.Arbitrary<readonly [Plan, Plan]> = fc.oneof(
  { weight: 1, arbitrary: fc.tuple(plans, plans) },
  { weight: 1, arbitrary: fc.tuple(remotePlans, remotePlans) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(plans, plans, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }))
      .map(([plan, donor, numbers]) => [plan, changed(plan, donor, drawing(numbers))] as const),
  },
);

function drawing(numbers: readonly number[]): Draw {
  let next = 0;
  return (limit) => (numbers[next++ % numbers.length] ?? 0) % limit;
}

/** The plan with nodes left out, added, changed in parts, replaced and moved; as it is if that is no plan. */
function changed(plan: Plan, donor: Plan, draw: Draw): Plan {
  const kept = plan.nodes.flatMap((node) => {
    const how = draw(6);
    if (how === 0) return [];
    return how < 3 ? [node] : [mixed(node, donor.nodes, draw)];
  });
  const added = donor.nodes.filter(() => draw(3) === 0);
  const nodes = withoutNamesakes(withSecrets(renamed([...kept, ...added], draw)));
  const start = draw(nodes.length + 1);
  const moved = draw(3) === 0 ? [...nodes.slice(start), ...nodes.slice(0, start)] : nodes;
  const ordered = ['extension', 'secret', 'attach'].flatMap((kind) =>
    moved.filter((node) => node.kind === kind),
  );
  const aliases = ordered.flatMap((node) => (node.kind === 'attach' ? [node.alias] : []));
  const use = aliases.includes(plan.use ?? '') && draw(2) === 0 ? plan.use : null;
  const made = {
    ...plan,
    target: draw(2) === 0 ? plan.target : donor.target,
    nodes: ordered,
    use: draw(2) === 0 ? use : (aliases[draw(aliases.length + 1)] ?? null),
  };
  const parsed = parsePlan(made);
  return parsed.ok ? parsed.plan : plan;
}

/** Some lakes and secrets under other names, and some lakes under each other's; a catalog goes with its secret. */
function renamed(nodes: readonly PlanNode[], draw: Draw): readonly PlanNode[] {
  const lakes = nodes.flatMap((node) => (node.kind === 'attach' ? [node.lake] : []));
  const shift = draw(4) === 0 ? 1 : 0;
  const secrets = new Map(
    nodes.flatMap((node) => {
      const isRenamed = node.kind === 'secret' && draw(3) === 0;
      return isRenamed ? [[node.name, `${node.name} renamed`] as const] : [];
    }),
  );
  let next = 0;
  return nodes.map((node): PlanNode => {
    if (node.kind === 'extension') return node;
    if (node.kind === 'secret') return called(secrets.get(node.name) ?? node.name, node);
    const name = lakes[(next++ + shift) % lakes.length] ?? node.lake;
    const lake = draw(5) === 0 ? `${name} renamed` : name;
    if (node.host !== 'duckdb' || node.metadata.secret === undefined) return { ...node, lake };
    const { secret } = node.metadata;
    return { ...node, lake, metadata: { ...node.metadata, secret: secrets.get(secret) ?? secret } };
  });
}

/** The secret under that name, which its credentials have in theirs. */
function called(name: string, secret: SecretNode): SecretNode {
  return secret.action === 'reference'
    ? { ...secret, name }
    : { ...secret, name, parameters: ownParameters(name, secret.parameters) };
}

/** The nodes with the secrets that catalogs are opened with; one that is not there must exist. */
function withSecrets(nodes: readonly PlanNode[]): readonly PlanNode[] {
  const known = new Set(nodes.flatMap((node) => (node.kind === 'secret' ? [node.name] : [])));
  const missing = [...catalogSecretsOf(nodes)].filter(([name]) => !known.has(name));
  return [...missing.map(([name, type]) => referenceTo(name, type)), ...nodes];
}

/** The node with some of what another node of its kind says; of another sort, with all of it. */
function mixed(node: PlanNode, donors: readonly PlanNode[], draw: Draw): PlanNode {
  const alike = donors.filter(({ kind }) => kind === node.kind);
  const donor = alike[draw(alike.length + 1)];
  if (donor === undefined) return node;
  const identity = node.kind === 'attach' ? { lake: node.lake } : { name: node.name };
  const made = (
    sortOf(donor) === sortOf(node)
      ? { ...mix(node as unknown as Table, donor as unknown as Table, draw), ...identity }
      : { ...donor, ...identity }
  ) as PlanNode;
  return made.kind === 'secret' ? called(made.name, made) : made;
}

/** Nodes of one sort have the same keys, and of one type of secret the same parameters. */
function sortOf(node: PlanNode): string {
  if (node.kind === 'secret') return `${node.action} ${node.type}`;
  return node.kind === 'attach' ? node.host : '';
}

function mix(one: Table, other: Table, draw: Draw): Table {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const entries = keys.flatMap((key) => {
    const [own, foreign] = [one[key], other[key]];
    if (isTable(own) && isTable(foreign) && ['parameters', 'options'].includes(key))
      return [[key, mix(own, foreign, draw)]];
    const taken = draw(2) === 0 ? own : foreign;
    return taken === undefined ? [] : [[key, taken]];
  });
  return Object.fromEntries(entries) as Table;
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null;
}

function withoutNamesakes(nodes: readonly PlanNode[]): readonly PlanNode[] {
  const seen = new Set<string>();
  return nodes.filter((node) => {
    const names =
      node.kind === 'attach'
        ? [`alias ${fold(node.alias)}`, `lake ${node.lake}`]
        : [`${node.kind} ${fold(node.name)}`];
    const isNew = !names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return isNew;
  });
}
