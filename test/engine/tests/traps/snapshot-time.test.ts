import { describe, expect, it } from 'vitest';
import { attach, load } from '../../support/by-hand.js';
import { errorsOf } from '../../support/compile-lakes.js';
import { openTestEngine } from '../../support/engine.js';
import { freshFolder } from '../../support/folder.js';
import { localLake } from '../../support/local-lake.js';
import { failureOf } from '../../support/numbers.js';

const moments = [
  ...[
    '2999-01-31',
    '2999-01-31T12:00:00Z',
    '2999-01-31 12:00:00',
    '2999-01-31T12:00:00.123456789Z',
  ],
  ...[
    '2999-01-31T12:00:00+02:00',
    '2999-01-31T12:00:00-0230',
    '2999-01-31T12:00:00+02',
    '2999-01-31T12:00',
  ],
  ...['12:00:00', '2999-01-31T12:00+02:00', '2999-01-31T12:00Z', '2999-02-30', '2999-13-01'],
  ...[
    '2999-01-31T24:00:01',
    '2999-01-31T12:60:00',
    'tomorrow',
    '2999-01-31T12:00:00 Z x',
    '31.01.2999',
  ],
];

/** What the engine refuses as it stands, and lakeplan writes in upper case. */
const lowered = ['2999-01-31t12:00:00', '2999-01-31T12:00:00z'];

/** What the engine takes and lakeplan does not: no one date, or not the form of one. */
const refused = ['infinity', 'epoch', '2999/01/31'];

describe('traps: moments', () => {
  it('are those the engine reads', async () => {
    const folder = freshFolder();
    const engine = await openTestEngine();
    const at = (snapshot_time: string) => attach(`${folder}/catalog`, 'lake', { snapshot_time });
    const first = attach(`${folder}/catalog`, 'lake', { data_path: `${folder}/data/` });
    await engine.runAll([...load('ducklake'), first, 'DETACH lake']);
    const engines: string[] = [];
    const ours: string[] = [];
    for (const moment of [...moments, ...lowered, ...refused]) {
      const failure = await failureOf(engine, at(moment));
      if (failure === undefined) await engine.run('DETACH lake');
      if (!failure || !/Conversion Error|convert|invalid/i.test(failure)) engines.push(moment);
      const lake = localLake({ attach_options: { snapshot_time: moment } });
      if (errorsOf({ lake }).length === 0) ours.push(moment);
    }
    expect(lowered.filter((moment) => engines.includes(moment))).toEqual([]);
    expect(ours.filter((moment) => !lowered.includes(moment))).toEqual(
      engines.filter((moment) => !refused.includes(moment)),
    );
    expect(ours).toEqual(expect.arrayContaining(lowered));
  });
});
