import { parse } from 'smol-toml';
import { compile, emit, renderDiagnostic, toScript } from '../../dist/index.js';
import { compileToml, parseToml } from '../../dist/toml.js';
import { compare, timer } from './measure.mjs';
import { peakHeap } from './memory.mjs';
import { referenceTool, startReference } from './reference.mjs';
import { printTable } from './table.mjs';
import { manyLakes, manyMistakes, postgresAndS3, seed, withNewKeys } from './texts.mjs';

const script = (result) => toScript(emit(result.plan).statements);
const textToSql = (text) => timer(() => script(compile(parseToml(text).document)));
const objectToSql = (document) => timer(() => script(compile(document)));
const rendered = (text) =>
  timer(() =>
    compileToml(text)
      .diagnostics.map((one) => renderDiagnostic(one))
      .join('\n'),
  );

const texts = { seed, 'Postgres + S3': postgresAndS3 };
const goals = { seed: 1.5, 'Postgres + S3': 2 };
const micro = (microseconds) => `${microseconds.toFixed(1)} µs`;

async function row(what, against, one, base, goal) {
  const { time, base: other, ratios } = await compare(one, base);
  return { what, against, time: micro(time), base: micro(other), ratios, goal };
}

async function againstParse(name) {
  const parsed = timer(() => parse(texts[name]));
  const toml = timer(() => script(compileToml(texts[name])));
  return [
    await row(
      `${name}: text → SQL`,
      'bare TOML parse',
      textToSql(texts[name]),
      parsed,
      goals[name],
    ),
    await row(`${name}: the same by compileToml`, 'bare TOML parse', toml, parsed),
  ];
}

async function againstReference() {
  const reference = await startReference(Object.values(texts).map(withNewKeys));
  if (reference.missing !== undefined)
    return [{ what: 'reference tool', missing: reference.missing }];
  const rows = [];
  for (const [index, [name, text]] of Object.entries(texts).entries()) {
    const { text: fromText, object } = reference.timers[index];
    const sql = textToSql(withNewKeys(text));
    // A plain object, as the other's is a plain dictionary.
    const document = JSON.parse(JSON.stringify(parse(withNewKeys(text))));
    rows.push(await row(`${name}: text → SQL`, referenceTool, sql, fromText, 0.25));
    rows.push(await row(`${name}: object → SQL`, referenceTool, objectToSql(document), object, 1));
  }
  await reference.stop();
  return rows;
}

/** The time of one lake among 10,000, over that of one among 100. */
async function manyAgainstFew() {
  const [many, few] = [10_000, 100].map((count) => objectToSql(manyLakes(count)));
  const { time, base, ratios } = await compare(many, few, { rounds: 15, span: 100_000 });
  return {
    what: 'one lake of 10,000',
    against: 'one lake of 100',
    time: micro(time / 10_000),
    base: micro(base / 100),
    ratios: ratios.map((ratio) => ratio / 100),
    goal: 1.2,
  };
}

function failing() {
  const [wrong, right] = [true, false].map((isWrong) => rendered(manyMistakes(100, isWrong)));
  return row('100 mistakes, rendered', 'the same without mistakes', wrong, right);
}

printTable([
  ...(await againstParse('seed')),
  ...(await againstParse('Postgres + S3')),
  ...(await againstReference()),
  await manyAgainstFew(),
  await failing(),
  peakHeap(),
]);
