import type { CredentialForm, OwnKeys } from '../facts.js';
import { allOf, code, meant } from '../words.js';
import type { Messages } from './message.js';

const ownKeyWords: Readonly<Record<OwnKeys, string>> = {
  'hmac-or-bearer': `give ${allOf(['key_id', 'secret'])} of an HMAC key, or ${code('bearer_token')} in ${code('secret_parameters')}`,
  'api-token': `give ${allOf(['key_id', 'secret'])} of an R2 API token`,
};

/** What is in the text, and the place where it is never shown. */
const credentialForms: Readonly<
  Record<CredentialForm, { readonly what: string; readonly help: string }>
> = {
  userinfo: {
    what: 'a user or a password',
    help: "give them keys of their own: `user` and `password` in a postgres catalog, `key_id` and `secret` in a bucket's storage table, a header in `credentials` of a catalog behind https",
  },
  query: {
    what: 'a query, which may be a signature or a token',
    help: 'write the URL without it; what lets a reader in goes into `credentials` of the catalog, such as `{ type = "http", bearer_token = "${TOKEN}" }`',
  },
  'motherduck-token': {
    what: 'a MotherDuck token',
    help: 'leave it out: whoever runs the SQL sets the environment variable `motherduck_token`',
  },
  signature: {
    what: 'the signature of a signed address',
    help: 'write the address without its query; keys belong in the storage table, and what lets a reader in at a URL in `credentials` of the catalog, such as `{ type = "http", bearer_token = "${TOKEN}" }`',
  },
  'storage-key': {
    what: 'a key of an object store',
    help: 'write it in the storage table, as `key_id`, `secret` or `session_token`',
  },
  password: {
    what: 'a password',
    help: 'write it as `password` in a postgres catalog, best as `${PGPASSWORD}`',
  },
  token: {
    what: 'a token or a secret',
    help: 'write it under the parameter of its own in `secret_parameters`, such as `bearer_token`',
  },
};

export const credentialMessages = {
  'credential-in-text': {
    message: ({ form }) => `this text holds ${credentialForms[form].what}, and it would be shown`,
    help: ({ form }) => credentialForms[form].help,
  },
  'missing-password': {
    message: () =>
      'no password: the machine that runs the SQL must have PGPASSWORD or ~/.pgpass, or the server asks for none',
    help: () => `add ${code('password = "${PGPASSWORD}"')}, unless that is intended`,
  },
  'empty-default': {
    message: ({ anonymous }) =>
      anonymous
        ? 'the empty default is not used: without a key and a secret the requests would not be signed'
        : 'the empty default is not used: an empty text is no value here',
    help: ({ anonymous }) =>
      `write ${code('${NAME}')}, and set the variable${anonymous ? `; for a public bucket write ${code('anonymous = true')} instead of keys` : ''}`,
  },
  'credential-in-file': {
    message: () =>
      'this credential stands in the file, where everyone who has the file can read it',
    help: () =>
      `write ${code('${NAME}')}, and set the environment variable where the SQL is made or run`,
  },
  'swapped-keys': {
    message: ({ is }) =>
      is === 'secret'
        ? `this looks like a secret access key of AWS, which belongs in ${code('secret')}`
        : `this looks like an access key id of AWS, which belongs in ${code('key_id')}`,
    help: () =>
      `exchange the two, best as ${allOf(['key_id = "${AWS_ACCESS_KEY_ID}"', 'secret = "${AWS_SECRET_ACCESS_KEY}"'])}`,
  },
  'invalid-chain': {
    message: () => 'this is not a chain that DuckDB takes',
    help: ({ suggestion, known }) =>
      meant(suggestion, `write one or several of ${allOf(known)}, as a list or joined by \`;\``),
  },
  'foreign-chain': {
    message: () =>
      "the chain is AWS's: what it finds on the machine, AWS keys with it, is sent to this store",
    help: ({ ownKeys }) => ownKeyWords[ownKeys],
  },
  'expiring-credentials': {
    message: () => 'MotherDuck keeps the keys the chain finds now, and they expire there',
    help: () => `give ${allOf(['key_id', 'secret'])} of a long-lived key`,
  },
} satisfies Partial<Messages>;
