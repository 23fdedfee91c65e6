import { describe, expect, it } from 'vitest';
import { injections } from '../../../support/injections/index.js';
import { attachByHand } from '../../support/injections/attached.js';
import { outcomes } from '../../support/injections/outcomes.js';

const rows = injections.map((injection) => [injection.name, injection] as const);

describe('injection: SQL in the texts of ATTACH', () => {
  it.each(rows)('%s: it is run', async (name, { catalog, hostile }) => {
    expect(await attachByHand(catalog, hostile)).toEqual(outcomes[name]);
  });

  it.each(rows)('%s: another text works', async (_, { catalog, harmless }) => {
    expect(await attachByHand(catalog, harmless)).toEqual({ ran: [], lake: 'works' });
  });
});
