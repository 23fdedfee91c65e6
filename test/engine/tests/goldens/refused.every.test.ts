import { describe, expect, it } from 'vitest';
import { postgresParameters } from '../../../../src/engine/postgres-parameters.js';
import type { Diagnostic } from '../../../../src/index.js';
import { inlineStatements } from '../../support/emitted.js';
import { bindGoldenAsItStands } from '../../support/goldens/bound-golden.js';
import { goldens } from '../../support/goldens/cases.js';
import { openPrepared, runGolden } from '../../support/goldens/run.js';

const notCompiled = goldens.filter(({ lakes, errors }) => lakes.length > 0 && errors.length > 0);
const isUnavailable = ({ code }: Diagnostic) => code.startsWith('unavailable-');
const refused = notCompiled.filter(({ errors }) => errors.every(isUnavailable));
const harmful = notCompiled.filter((golden) => !refused.includes(golden));

describe('goldens: of other versions', () => {
  it.each(refused)('$name is refused for what lakeplan says', async (golden) => {
    const bound = await bindGoldenAsItStands(golden);
    const failure = await openPrepared(bound).then(
      (engine) => engine.runAll(inlineStatements(bound)).then(() => 'it runs', String),
      String,
    );
    const pattern = /Unknown parameter '(\w+)' for secret|Unsupported option (\w+) for DuckLake/;
    const [, parameter = '', option = ''] = pattern.exec(failure) ?? [];
    const said = golden.errors.map(({ args }) => 'key' in args && args.key);
    // What older versions take in the path of ATTACH is no finding there, and is refused in a secret all the same.
    const isWord = Object.hasOwn(postgresParameters, parameter);
    const isReference = said.includes('aws_rds_secret') && failure.includes('rds');
    expect(isWord || isReference ? said.length > 0 : said.includes(parameter || option)).toBe(true);
  });

  it.each(harmful)('$name is taken, but it does harm', async (golden) => {
    expect(new Set(golden.errors.map(({ code }) => code))).toEqual(
      new Set(['metadata-in-data-path']),
    );
    await runGolden(await bindGoldenAsItStands(golden));
  });
});
