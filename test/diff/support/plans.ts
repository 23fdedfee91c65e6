import {
  diff,
  type Change,
  type CreatedSecret,
  type DuckLakeAttach,
  type MotherDuckAttach,
  type ParameterValue,
  type Plan,
  type PlanNode,
} from '../../../src/index.js';

/** A plan of these nodes, and no more than it must have. */
export function planOf(...nodes: readonly PlanNode[]): Plan {
  return { version: 1, target: '1.5', nodes, use: null };
}

const origin = ['/lakes/sales'];

export function secretWith(changed: Partial<CreatedSecret> = {}): CreatedSecret {
  const secret = { name: 'store', type: 's3', parameters: {}, scope: ['s3://b/data/'] };
  return { kind: 'secret', action: 'create', ...secret, origin, ...changed };
}

export function lakeWith(changed: Partial<DuckLakeAttach> = {}): DuckLakeAttach {
  return {
    ...{ kind: 'attach', lake: 'sales', catalog: 'ducklake', alias: 'sales' },
    metadata: { type: 'postgres', path: '' },
    dataPath: 's3://b/data/',
    options: {},
    origin,
    ...changed,
  };
}

export function databaseWith(changed: Partial<MotherDuckAttach> = {}): MotherDuckAttach {
  const database = { catalog: 'motherduck', alias: 'sales', create: true, options: {} } as const;
  return { kind: 'attach', lake: 'sales', ...database, origin, ...changed };
}

/** What changes between the two plans, and where. */
export function changesOf(before: Plan, after: Plan): readonly string[] {
  return diff(before, after).map(({ code, pointer }) =>
    pointer === '' ? code : `${code} at ${pointer}`,
  );
}

/** What changes in a node alone. */
export function nodeChanges(before: PlanNode, after: PlanNode): readonly string[] {
  return changesOf(planOf(before), planOf(after));
}

/** The only change between the two, which there must be. */
export function onlyChange(before: Plan, after: Plan): Change {
  const [change, ...others] = diff(before, after);
  if (change === undefined || others.length > 0) throw new Error('there is not one change');
  return change;
}

/** What changes in a secret of that type by a parameter; undefined for one that is not there. */
export function parameterChanges(
  type: string,
  name: string,
  before: ParameterValue | undefined,
  after: ParameterValue | undefined,
): readonly string[] {
  const secret = (value: ParameterValue | undefined) =>
    secretWith({ type, parameters: value === undefined ? {} : { [name]: value } });
  return nodeChanges(secret(before), secret(after));
}
