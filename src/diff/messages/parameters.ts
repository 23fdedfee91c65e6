import type { Messages } from './message.js';

export const parameterMessages = {
  'credential-variable-changed': {
    title: 'a credential is read from another variable',
    happens:
      'It is read from another variable, or no longer from one alone. Whether the value is another cannot be told from a plan.',
    advice: 'Set the variable wherever the SQL is run, before this is merged.',
  },
  'credential-added': {
    title: 'another credential is needed',
    happens:
      'Without a value for it the SQL cannot be written, or stops before the secret is made.',
    advice: 'Set it wherever the SQL is run, before this is merged.',
  },
  'credential-removed': {
    title: 'a credential is left out',
    happens:
      'The secret is made without it. The server refuses what needs it, unless it finds the credential elsewhere on the machine.',
    advice: 'See that the server does not ask for it, or that each machine has it.',
  },
  'optional-credential-added': {
    title: 'a credential that may be empty is read',
    happens:
      'Where its variable has a value, the secret is made with it; where it has none, with an empty text.',
    advice: 'Set the variable wherever there is such a credential.',
  },
  'credential-made-optional': {
    title: 'a credential may now be empty',
    happens:
      'Where its variable is unset or empty the SQL no longer stops: the secret is made with an empty text.',
    advice: 'Set the variable wherever the credential is still needed.',
  },
  'credential-made-required': {
    title: 'a credential must now have a value',
    happens:
      'Where its variable is unset or empty the SQL cannot be written, or stops before the secret is made.',
    advice: 'Set the variable wherever the SQL is run, before this is merged.',
  },
  'credential-source-changed': {
    title: 'credentials are looked for in another place',
    happens:
      'The machine that runs the SQL may find other credentials than before; where it finds none the secret cannot be made.',
    advice: 'See that each machine has what is now looked for.',
  },
  'storage-server-changed': {
    title: 'the data is looked for on another server',
    happens:
      'Data paths do not name the server, so the catalog does not notice: it attaches, the files written so far are not found, and new ones are written to the other server. The lake is split in two. A catalog that the secret opens is looked for there, too.',
    advice: 'Copy the files there first, unless both addresses lead to the same server.',
  },
  'storage-access-changed': {
    title: 'the storage is asked in another way',
    happens:
      'Every request for data is made another way, such as for another region, through a proxy or with other headers. A server that does not take it refuses, but only at the first query that reads or writes data; for a catalog that the secret opens, at ATTACH.',
    advice: 'Read and write some data with the new settings.',
  },
  'catalog-access-changed': {
    title: 'the catalog is opened in another way',
    happens:
      'Such as by another user, with other headers, or with another certificate or timeout. Who has no rights to the catalog cannot attach the lake.',
    advice: 'Attach the lake once with the new settings, and read or write a row.',
  },
  'tls-weakened': {
    title: 'a connection is protected less',
    happens:
      'It may go over the network in clear, or to a server that nobody has verified. Credentials and data can then be read on the way.',
    advice: 'Leave it as it was, unless the network itself is trusted.',
  },
  'tls-strengthened': {
    title: 'a connection is protected more',
    happens:
      'A server without TLS, or without a certificate that is trusted, is refused: a catalog at ATTACH, storage at the first query that reads or writes data.',
    advice: 'See that the server offers it.',
  },
  'kms-key-changed': {
    title: 'data is encrypted with another key',
    happens:
      'What is written from now on asks the store for the new key. What was written stays under the old one, so both are needed to read the lake.',
    advice: 'See that all who read the lake may use both keys.',
  },
  'kms-key-removed': {
    title: 'data is no longer encrypted with a key of yours',
    happens: "What is written from now on is stored as the bucket's own settings say.",
    advice: "Leave the key where it was, unless the bucket's settings are what you want.",
  },
  'secret-closed': {
    title: 'what it left to the environment and to settings is now written',
    happens:
      'What is written is no longer taken from the environment or the settings of the machine that runs the SQL. Where a machine relied on that, such as on AWS_REGION, s3_endpoint or PGOPTIONS, the configuration has to say it.',
    advice: 'There is nothing to do where the configuration alone says how the server is reached.',
  },
  'secret-opened': {
    title: 'what kept the environment and settings out is no longer written',
    happens:
      'For what the configuration leaves unsaid, the environment and settings of each machine decide, such as AWS_SESSION_TOKEN, s3_endpoint or PGHOSTADDR.',
    advice: 'See that each machine has what is meant there, or nothing.',
  },
  'connection-moved': {
    title: 'the same is said of the connection in another place',
    happens:
      'It moves between the secret and the path of ATTACH, because the other version of DuckDB takes it there. The connection is made the same way.',
    advice: 'There is nothing to do.',
  },
  'parameter-without-effect': {
    title: 'a parameter that DuckDB ignores',
    happens: 'DuckDB takes it and never reads it.',
    advice: 'Leave it out.',
  },
} satisfies Messages;
