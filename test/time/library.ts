import { stringify } from 'smol-toml';
import * as index from '../../src/index.js';
import * as toml from '../../src/toml.js';
import { lakes, planOf } from './lakes.js';
import { plansWith } from './plans.js';

/** How a function is given something large. */
interface Row {
  /** With that many lakes of that kind. */
  readonly lakes: (count: number, kind: readonly [string, string]) => () => unknown;
  /** With a hostile text of that size at most, wherever it takes one. */
  readonly text: (text: string) => () => unknown;
}

type Library = typeof index & typeof toml;
type Plan = index.Plan;

const values = () => 'value';
const modes: readonly ((plan: Plan) => unknown)[] = [
  (plan) => index.emit(plan),
  (plan) => index.emit(plan, { credentials: 'variables', extensions: 'load' }),
  (plan) => index.emit(plan, { credentials: 'getenv', extensions: 'omit' }),
  (plan) => index.emit(plan, { credentials: 'inline', values }),
  (plan) => index.emit(plan, { credentials: 'bound', values }),
];

/** Every function there is, or this does not compile. */
export const library: Readonly<Record<keyof Library, Row>> = {
  compile: {
    lakes(count, kind) {
      const document = lakes(count, [kind]);
      return () => index.compile(document);
    },
    text: (text) => () => {
      const lake = {
        catalog: { type: 'duckdb', uri: '/m' },
        storage: { type: 'local', path: '/d' },
      };
      index.compile({ lakes: { [text]: lake, a: { ...lake, [text]: 1, catalog: { [text]: 1 } } } });
      index.compile({ stores: { [text]: { config: { ducklake: lake, database: text } } } });
      const document = { lakes: { a: { ...lake, attach_options: { [text]: text } } } };
      index.compile(document, { lakes: [text], target: text, use: text, env: { [text]: text } });
      index.compile({ lakes: { a: { ...lake, alias: '${A}' } } }, { env: { A: text } });
    },
  },
  compileToml: {
    lakes: (count, kind) => tomlOf(count, kind, (text) => toml.compileToml(text)),
    text: (text) => () => tomlWith(text).map((one) => toml.compileToml(one)),
  },
  parseToml: {
    lakes: (count, kind) => tomlOf(count, kind, (text) => toml.parseToml(text)),
    text: (text) => () => tomlWith(text).map((one) => toml.parseToml(one)),
  },
  parsePlan: onPlans((plan) => index.parsePlan(plan)),
  emit: onPlans((plan) => modes.map((mode) => mode(plan))),
  emitVerify: onPlans((plan) => index.emitVerify(plan)),
  emitTeardown: {
    ...onPlans((plan) => index.emitTeardown(plan, { leaveTo: 'memory' })),
    text: (text) => () =>
      plansWith(text).map((plan) => index.emitTeardown(plan, { leaveTo: text })),
  },
  toScript: onPlans((plan) => {
    const made = index.emit(plan);
    return made.ok && index.toScript(made.statements);
  }),
  requirements: onPlans((plan) => index.requirements(plan)),
  diff: onPairs((before, after) => [index.diff(before, after), index.diff(after, before)]),
  renderDiff: onChanges((changes) => [
    index.renderDiff(changes, { color: true }),
    index.renderDiff(changes, { format: 'markdown' }),
  ]),
  describeChange: onChanges((changes) => changes.map((change) => index.describeChange(change))),
  renderDiagnostic: {
    lakes(count, [catalog, store]) {
      // None of the places is given.
      const found = index.compile({
        lakes: Object.fromEntries(
          Array.from({ length: count }, (_, i) => [
            `l${i}`,
            { catalog: { type: catalog }, storage: { type: store } },
          ]),
        ),
      }).diagnostics;
      return () => found.map((one) => index.renderDiagnostic(one));
    },
    text: (text) => () => {
      const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 9 } };
      const related = [{ pointer: `/${text}` }];
      const excerpt = { text, start: text.length >> 1, end: text.length };
      const found = { code: 'unknown-key', severity: 'error', pointer: text } as const;
      const args = { key: text, suggestion: text, place: text };
      index.renderDiagnostic({ ...found, args, related }, { source: text, color: true });
      index.renderDiagnostic({ ...found, args, excerpt, range: place });
    },
  },
};

function tomlOf(count: number, kind: readonly [string, string], run: (text: string) => unknown) {
  const text = stringify(lakes(count, [kind]));
  return () => run(text);
}

/** The text as a document, and in each sort of place that a document has for text. */
export function tomlWith(text: string): readonly string[] {
  const quoted = JSON.stringify(text);
  return [
    text,
    `a = ${text}`,
    `a = [${text}`,
    `# ${text}`,
    `[${text}]\n`,
    `${text} = 1\n`,
    `a = "${text}"\n`,
    `a = '${text}'\n`,
    `a = """${text}"""\n`,
    `a = '''${text}`,
    `[lakes.${quoted}]\n`,
    `[lakes.a]\nalias = ${quoted}\nalais = ${quoted}\ncatalog = { uri = ${quoted}, ${quoted} = 1 }\n`,
  ];
}

function onPlans(run: (plan: Plan) => unknown): Row {
  return {
    lakes(count, kind) {
      const plan = planOf(lakes(count, [kind]));
      return () => run(plan);
    },
    text(text) {
      const plans = plansWith(text.slice(-text.length / 16));
      return () => plans.map(run);
    },
  };
}

function onPairs(run: (before: Plan, after: Plan) => unknown): Row {
  return {
    lakes(count, kind) {
      const [before, after] = ['', 'x'].map((moved) => planOf(lakes(count, [kind], moved)));
      return () => before !== undefined && after !== undefined && run(before, after);
    },
    text(text) {
      const plans = plansWith(text.slice(-text.length / 16));
      return () => plans.map((plan, at) => run(plan, plans[(at + 1) % plans.length] ?? plan));
    },
  };
}

function onChanges(run: (changes: readonly index.Change[]) => unknown): Row {
  return {
    lakes(count, kind) {
      const [before, after] = ['', 'x'].map((moved) => planOf(lakes(count, [kind], moved)));
      const changes = before !== undefined && after !== undefined ? index.diff(before, after) : [];
      return () => run(changes);
    },
    text(text) {
      const shared = { op: 'change', before: text, after: [text], lakes: [text] } as const;
      const pointer = `/${text}`;
      const node = { kind: 'attach', lake: text } as const;
      const changes: readonly index.Change[] = [
        { ...shared, node, pointer, code: 'alias-changed', effect: 'danger' },
        { ...shared, node, pointer: '', code: 'scope-moved', effect: 'safe' },
      ];
      return () => run(changes);
    },
  };
}
