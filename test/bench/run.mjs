import { stdout } from 'node:process';
import { parse } from 'smol-toml';
import { compile, emit, toScript } from '../../dist/index.js';
import { compileToml } from '../../dist/toml.js';
import { compare, median } from './measure.mjs';
import { manyLakes, postgresAndS3, seed } from './texts.mjs';

const script = (result) => toScript(emit(result.plan).statements);
const textToSql = (text) => () => script(compileToml(text));
const objectToSql = (document) => () => script(compile(document));

function textAgainstParse(name, text) {
  return [`${name}: text → SQL`, 'bare TOML parse', compare(textToSql(text), () => parse(text))];
}

function objectAgainstJson(name, text) {
  const document = parse(text);
  const { plan } = compile(document);
  return [
    `${name}: object → SQL`,
    'JSON.stringify(plan)',
    compare(objectToSql(document), () => JSON.stringify(plan)),
  ];
}

/** The time of one lake among 10,000, over that of one among 100. */
function manyAgainstFew() {
  const [many, few] = [10_000, 100].map((count) => ({ count, document: manyLakes(count) }));
  const { time, base, ratios } = compare(objectToSql(many.document), objectToSql(few.document), {
    rounds: 15,
    span: 100,
  });
  const scale = few.count / many.count;
  return [
    'one lake of 10,000',
    'one lake of 100',
    {
      time: time / many.count,
      base: base / few.count,
      ratios: ratios.map((ratio) => ratio * scale),
    },
  ];
}

const rows = [
  textAgainstParse('seed', seed),
  textAgainstParse('Postgres + S3', postgresAndS3),
  objectAgainstJson('seed', seed),
  objectAgainstJson('Postgres + S3', postgresAndS3),
  manyAgainstFew(),
];

/** The ratios between two parts of all, such as the middle half. */
function between(ratios, from, to) {
  const at = (part) => ratios[Math.round(part * (ratios.length - 1))].toFixed(2);
  return `${at(from)}–${at(to)}`;
}

const micro = (milliseconds) => `${(milliseconds * 1000).toFixed(1)} µs`;

const cells = rows.map(([what, against, { time, base, ratios }]) => [
  what,
  against,
  micro(time),
  micro(base),
  median(ratios).toFixed(2),
  between(ratios, 0.25, 0.75),
  between(ratios, 0, 1),
]);
const table = [['what', 'against', 'median', 'median', 'ratio', 'middle half', 'spread'], ...cells];
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
for (const row of table)
  stdout.write(
    `${row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd()}\n`,
  );
