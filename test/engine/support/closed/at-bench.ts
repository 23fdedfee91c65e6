import { statementsOfLake, type Table } from '../compile-lakes.js';
import { openTestDoor, type Door } from '../door/door.js';
import { through, trusting } from '../door/trust.js';
import { localLake } from '../local-lake.js';
import { fill } from '../numbers.js';
import { freshBucket } from '../object-store.js';
import { runInOtherProcess } from '../other-process.js';
import { benches, type BenchName } from './benches.js';
import { surroundingsOf } from './surroundings.js';

/** How the lake says who it is, or that it is nobody. */
export const access = {
  keys: { key_id: 'own-key', secret: 'own-secret' },
  anonymous: { anonymous: true },
  bearer: { secret_parameters: { bearer_token: 'own-bearer' } },
} as const satisfies Readonly<Record<string, Table>>;

export interface Trial {
  readonly bench: BenchName;
  readonly as: keyof typeof access;
  readonly amid: keyof ReturnType<typeof surroundingsOf>;
  /** The clause of the secret that is taken out. */
  readonly without?: string;
}

export interface Outcome extends Pick<Door, 'visits' | 'tunnels'> {
  readonly bucket: string;
  /** What the lake has at the end; absent where it failed. */
  readonly sum?: unknown;
}

/** Lets a lake at a bench write and read in a process of its own. */
export async function tried({ bench, as, amid, without }: Trial): Promise<Outcome> {
  const { door: policy, style } = benches[bench];
  const bucket = await freshBucket();
  const places = [`${bucket}/data/`];
  const { visits, tunnels, address } = await openTestDoor({
    identities: as === 'keys' ? { 'own-key': { secret: 'own-secret', places } } : {},
    bearers: as === 'bearer' ? ['own-bearer'] : [],
    anonymous: as === 'anonymous' ? places : [],
    ...policy,
  });
  const whole = statementsAt({ bench, as }, bucket);
  const statements = without === undefined ? whole : takenOut(whole, without);
  const { env, settings } = surroundingsOf({ secure: true, style })[amid];
  const query = 'SELECT sum(number)::INT AS sum FROM ducklake.main.numbers';
  const all = [
    ...trusting(),
    ...through(address),
    ...settings,
    ...statements,
    fill('ducklake'),
    query,
  ];
  const rows = await runInOtherProcess(all, { env, trusted: true }).catch(() => []);
  return { bucket, visits, tunnels, sum: rows.at(-1)?.[0]?.['sum'] };
}

function statementsAt({ bench, as }: Pick<Trial, 'bench' | 'as'>, bucket: string) {
  const storage_backend = { ...benches[bench].storage, ...access[as], bucket, prefix: 'data' };
  return statementsOfLake(localLake({ storage_backend }));
}

/** The clauses of the secret of a lake at a bench that are to say who asks, and how. */
export function clausesOf(bench: BenchName, as: Trial['as']): readonly string[] {
  const secret = statementsAt({ bench, as }, 'bucket').find((sql) => sql.startsWith('CREATE'));
  const names = [...(secret ?? '').matchAll(/^ +(\w+) /gm)].map(([, name = '']) => name);
  return names.filter((name) => !['TYPE', 'SCOPE', 'ACCOUNT_ID', 'BEARER_TOKEN'].includes(name));
}

/** The statements without one clause, which must have stood there. */
export function takenOut(statements: readonly string[], clause: string): readonly string[] {
  const line = new RegExp(`^ +${clause} .*,\n`, 'm');
  const index = statements.findIndex((sql) => line.test(sql));
  if (index < 0) throw new Error(`no statement has ${clause}`);
  return statements.map((sql, at) => (at === index ? sql.replace(line, '') : sql));
}
