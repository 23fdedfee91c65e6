import { stdout } from 'node:process';
import { compile } from '../../dist/index.js';
import { compileToml } from '../../dist/toml.js';
import { compare, median, timer } from './measure.mjs';

const lake = `[lakes.a]
catalog = { type = "duckdb", uri = "/meta.db" }
storage = { type = "local", path = "/data" }
`;

const padded = (index) => String(index).padStart(6, '0');
const line = (index) => `key_${padded(index)} = "${'v'.repeat(80)}" # why\n`;
const wrongLake = (index) => `[lakes.l${padded(index)}]\n${lake.slice(10)}alais = 1\n`;

/** A text of about that many bytes: other tools' keys, and a mistake at the end, so that it is read twice. */
function textOf(bytes) {
  const lines = Array.from({ length: Math.round(bytes / line(0).length) }, (_, i) => line(i));
  return `[other]\n${lines.join('')}${lake}alais = 1\n`;
}

/** Text of lakes with a mistake in each. */
function mistakesOf(bytes) {
  return Array.from({ length: Math.round(bytes / wrongLake(0).length) }, (_, i) =>
    wrongLake(i),
  ).join('');
}

const conflicts = {
  'one alias': (i) => lakeOf(i, { alias: 'a' }),
  'one catalog': (i) => lakeOf(i, { catalog: { type: 'duckdb', uri: '/m' } }),
  'one data path': (i) => lakeOf(i, { storage: { type: 'local', path: '/d' } }),
  'one secret': (i) => lakeOf(i, { storage: storeOf(i, { secret_name: 's' }) }),
  'one scope': (i) => lakeOf(i, { storage: storeOf(i, { scope: 's3://b/' }) }),
  'one referenced secret': (i) => lakeOf(i, { catalog: { type: 'postgres', secret_name: 'p' } }),
  'one extension': (i) => lakeOf(i, { extensions: [{ name: 'json', repository: `r${i}` }] }),
  'no conflict': (i) => lakeOf(i, {}),
};

function lakeOf(index, own) {
  return {
    alias: `a${index}`,
    catalog: { type: 'duckdb', uri: `/m${index}` },
    storage: { type: 'local', path: `/d${index}` },
    ...own,
  };
}

function storeOf(index, own) {
  const keys = { key_id: `k${index}`, secret: 's', region: 'r' };
  return { type: 's3', bucket: 'b', prefix: `p${index}`, ...keys, ...own };
}

function lakesOf(count, make) {
  return {
    lakes: Object.fromEntries(Array.from({ length: count }, (_, i) => [`l${i}`, make(i)])),
  };
}

const each = (microseconds, { size }) => `${((microseconds / size) * 1000).toFixed(1)} ns`;
const sized = (input) => ({ input, size: Buffer.byteLength(input) });

/** The time of one of many over that of one of few, with both in one run. */
async function print(name, run, many, few, unit) {
  const { time, base, ratios } = await compare(
    timer(() => run(many.input)),
    timer(() => run(few.input)),
    {
      rounds: 7,
      span: 50_000,
    },
  );
  const ratio = (median(ratios) * few.size) / many.size;
  stdout.write(
    `${name}: ${each(time, many)} per ${unit} of ${many.size}, ${each(base, few)} of ${few.size}, ratio ${ratio.toFixed(2)}\n`,
  );
}

for (const [name, make] of [
  ['text with one mistake', textOf],
  ['text with a mistake in each lake', mistakesOf],
]) {
  const [many, few] = [1e7, 1e5].map((bytes) => make(bytes));
  await print(name, (text) => compileToml(text), sized(many), sized(few), 'byte');
}
for (const [name, make] of Object.entries(conflicts)) {
  const [many, few] = [10_000, 100].map((size) => ({ size, input: lakesOf(size, make) }));
  await print(name, (document) => compile(document), many, few, 'lake');
}
