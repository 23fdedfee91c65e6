import { describe, expect, it } from 'vitest';
import type { Table } from '../../support/compile-lakes.js';
import { authority, otherAuthority } from '../../support/door/certificate.js';
import { refusal, works } from '../../support/strict-lake.js';
import {
  catalogIn,
  certified,
  freshStrictDatabase,
  giveToCertified,
} from '../../support/strict-postgres.js';

const verified = (sslrootcert = authority) => ({
  secret_parameters: { sslmode: 'verify-full', sslrootcert },
});

const required = { secret_parameters: { sslmode: 'require' } };

const byCertificate = {
  user: certified.user,
  password: undefined,
  secret_parameters: {
    ...verified().secret_parameters,
    sslcert: certified.sslcert,
    sslkey: certified.sslkey,
  },
};

describe('doors: PostgreSQL with TLS as the configuration says', () => {
  it.each<[string, Table]>([
    ['require', required],
    ['verify-full', verified()],
  ])('%s', async (_, others) => {
    await works(catalogIn(await freshStrictDatabase(), others));
  });

  it('a client certificate', async () => {
    const database = await freshStrictDatabase();
    await giveToCertified(database);
    await works(catalogIn(database, byCertificate));
  });

  it.each<[string, Table, RegExp]>([
    ['the certificate of another authority', verified(otherAuthority), /certificate verify failed/],
    [
      'another name than the certificate has',
      { host: '127.0.0.1', ...verified() },
      /server certificate for .* does not match host name/,
    ],
    ['a user without the certificate', { user: certified.user, ...required }, /certificate/],
  ])('%s is refused', async (_, others, says) => {
    const database = await freshStrictDatabase();
    await giveToCertified(database);
    expect(await refusal(catalogIn(database, others))).toMatch(says);
  });
});
