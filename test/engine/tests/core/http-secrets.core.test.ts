import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emit, type Credentials } from '../../../../src/index.js';
import { foldName } from '../../../../src/engine/names.js';
import { hostileText } from '../../../support/hostile.js';
import { runs } from '../../../support/runs.js';
import { httpPlan, lackingIn, sessionOf } from '../../support/core/http-secret.js';
import { credentialModes, statementsIn } from '../../support/credential-modes.js';
import { openTestEngine, type Engine } from '../../support/engine.js';
import { anyText } from '../../support/hostile/text.js';
import { failureOf } from '../../support/numbers.js';
import { quote, quoteName } from '../../support/quote.js';

const names = { secret: 'Sales\'s "É"', credential: 'sales\'s "é"' };
const values = { bearer_token: "it's 1; $1", tenant: "no'42", tag: '😀 "q" \\' };

const valuesOf =
  (
    of: Readonly<Record<string, string>>,
    { credential }: { readonly credential: string },
  ): Credentials =>
  (name) =>
    of[name.slice(credential.length + 1)];

/**
 * For each secret, whether it has the name: compared by the engine, for Node's client drops a byte order mark, and
 * before 2.0 the names are in lower case.
 */
async function areNamed(engine: Engine, secret: string): Promise<readonly unknown[]> {
  const others = "FROM duckdb_secrets() WHERE name <> 'canary'";
  const [upper, lower] = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'];
  const folded = `translate(name, '${upper}', '${lower}')`;
  const rows = await engine.run(`SELECT ${folded} = ${quote(foldName(secret))} AS it ${others}`);
  return rows.map(({ it: is }) => is);
}

describe('core: secrets of type http', () => {
  it.each(credentialModes)('%s: it holds what was given, twice over', async (mode) => {
    const engine = await openTestEngine();
    const statements = statementsIn(mode, httpPlan(names), valuesOf(values, names));
    await engine.runAll([...statements, ...statements]);
    expect(await areNamed(engine, names.secret)).toEqual([true]);
    expect(await lackingIn(engine, names, values)).toEqual([]);
  });

  it('redacted: it fails at once, names the credential, and leaves a secret of that name alone', async () => {
    const engine = await openTestEngine();
    const plan = httpPlan(names);
    await engine.runAll(statementsIn('inline', plan, valuesOf(values, names)));
    const before = await sessionOf(engine);
    const [create] = emit(plan).statements;
    const failure = await failureOf(engine, create?.sql ?? '');
    expect(failure).toContain(`Error: Invalid Input Error: redacted: ${names.credential}.`);
    expect(await sessionOf(engine)).toEqual(before);
  });

  it('getenv: it fails where there is none, and makes nothing', async () => {
    const engine = await openTestEngine();
    const emitted = emit(httpPlan(names), { credentials: 'getenv' });
    const [create] = emitted.ok ? emitted.statements : [];
    expect(await failureOf(engine, create?.sql ?? '')).toMatch(/Catalog Error: .*getenv/);
    expect(await engine.run('FROM duckdb_secrets()')).toEqual([]);
  });

  // A control character would end a header: see the guards.
  const headerText = hostileText(/\p{Cc}/gu);

  const wish = fc.record({
    secret: anyText,
    credential: anyText,
    bearer_token: headerText,
    tenant: headerText,
    tag: fc.oneof(headerText, fc.constant('')),
    mode: fc.constantFrom(...credentialModes),
  });

  it('hostile names and values: it holds what was given, and nothing else is touched', async () => {
    const engine = await openTestEngine();
    await engine.runAll([
      "CREATE TABLE canary AS SELECT 'sings' AS does",
      "CREATE SECRET canary (TYPE http, BEARER_TOKEN 'seed', SCOPE 'https://canary.test/')",
    ]);
    const alive = await sessionOf(engine);
    await fc.assert(
      fc.asyncProperty(wish, async ({ secret, credential, mode, ...given }) => {
        fc.pre(foldName(secret) !== 'canary');
        const asked = { secret, credential };
        const statements = statementsIn(mode, httpPlan(asked), valuesOf(given, asked));
        try {
          await engine.runAll(statements);
          expect(await areNamed(engine, secret)).toEqual([true]);
          expect(await lackingIn(engine, asked, given)).toEqual([]);
        } finally {
          await engine.run(`DROP SECRET IF EXISTS ${quoteName(secret)}`);
        }
        expect(await sessionOf(engine)).toEqual(alive);
      }),
      runs(100),
    );
  });
});
