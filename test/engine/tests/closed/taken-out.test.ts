import { describe, expect, it } from 'vitest';
import { access, clausesOf, tried, type Trial } from '../../support/closed/at-bench.js';
import type { BenchName } from '../../support/closed/benches.js';
import { wrongs } from '../../support/closed/wrong.js';

const hostile = ['environment', 'settings'] as const;
type Wrong = readonly string[];

/** What goes wrong without a clause, where the lake has keys. Run on 1.4.4 and 1.5.5. */
const withKeys: Readonly<Record<string, Wrong>> = {
  KEY_ID: ['InvalidAccessKeyId'],
  SECRET: ['SignatureDoesNotMatch'],
  SESSION_TOKEN: ['UnexpectedToken'],
  REGION: ['AuthorizationHeaderMalformed'],
  ENDPOINT: ['another host'],
  URL_STYLE: ['another style'],
  USE_SSL: ['no TLS'],
  KMS_KEY_ID: ['UnexpectedKmsKey', 'in parts'],
  REQUESTER_PAYS: ['UnexpectedPayer'],
};

/** The same where it is nobody: an unsigned request names no token, no region and no payer whatever the secret says. */
const anonymous = {
  ...withKeys,
  SECRET: ['InvalidAccessKeyId'],
  SESSION_TOKEN: [],
  REGION: [],
  KMS_KEY_ID: ['in parts'],
  REQUESTER_PAYS: [],
};

/** A token wins over keys, so what closes those changes nothing. */
const bearer = { ...anonymous, KEY_ID: [], SECRET: [] };

/** AWS has the region in its host's name. */
const ofAws = { REGION: ['another host'] };

/** Each bench, who the lake is there, and what goes wrong. */
const cases: readonly (readonly [
  BenchName,
  keyof typeof access,
  Readonly<Record<string, Wrong>>,
])[] = [
  ['aws', 'keys', { ...withKeys, ...ofAws }],
  ['aws', 'anonymous', { ...anonymous, ...ofAws }],
  ['endpoint', 'keys', withKeys],
  ['r2', 'keys', withKeys],
  ['r2', 'anonymous', anonymous],
  ['r2 by endpoint', 'keys', withKeys],
  ['gcs', 'keys', withKeys],
  ['gcs', 'anonymous', anonymous],
  ['gcs', 'bearer', bearer],
];

/** No variable of the environment is read for it. */
const onlySettings = ['URL_STYLE'];

describe.each(cases)('closed: %s, %s', (bench, as, expected) => {
  const outcomesOf = (trial: Omit<Trial, 'bench' | 'as' | 'amid'>) =>
    Promise.all(hostile.map((amid) => tried({ bench, as, amid, ...trial })));

  it('says nothing foreign', async () => {
    for (const outcome of await outcomesOf({})) {
      expect(outcome.sum).toBe(4950);
      expect(wrongs(bench, outcome)).toEqual([]);
    }
  });

  it.each(clausesOf(bench, as))('%s taken out', async (without) => {
    const [environment, settings] = (await outcomesOf({ without })).map((one) =>
      wrongs(bench, one),
    );
    expect(settings).toEqual(expected[without]);
    if (!onlySettings.includes(without)) expect(environment).toEqual(expected[without]);
  });
});
