import type { Messages } from './message.js';

export const secretMessages = {
  'secret-added': {
    title: 'a new secret is created',
    happens:
      'It replaces any temporary secret of that name in the session. If there is a persistent one of that name, DuckDB 1.5 rejects the name as ambiguous for a Postgres catalog.',
    advice: 'Check that the name is free, and that its credentials are set where the SQL is run.',
  },
  'secret-renamed': {
    title: 'created under another name',
    happens:
      'In a new session there is no secret of the old name: whatever refers to it by that name, such as another lake or a DROP SECRET, fails. A session that has the old one keeps it beside the new one. With --credentials variables, the session variables that hold its credentials get new names too.',
    advice: 'Use the new name wherever something refers to the secret.',
  },
  'secret-removed': {
    title: 'the secret is no longer created',
    happens:
      'Whatever else used it, by name or because a path is in its scope, finds it no longer in a new session.',
    advice: 'See that no query outside of the lake relies on it.',
  },
  'secret-required': {
    title: 'another secret must already exist',
    happens:
      'The SQL does not make it. Without it, a catalog that it opens fails at ATTACH; if it is for data, the first query that reads or writes some does.',
    advice: 'Make the secret before the SQL is run.',
  },
  'secret-not-required': {
    title: 'the secret is no longer needed',
    happens: 'It stays as it is: the SQL never wrote it.',
    advice: 'Drop it if nothing else needs it.',
  },
  'secret-overwritten': {
    title: 'an existing secret is overwritten',
    happens:
      'So far the SQL only referred to the secret, so someone else makes it. Now CREATE OR REPLACE puts the configured one in its place, for everything in the session that uses it. Beside a persistent one of that name, 1.5 refuses to attach a Postgres catalog and 1.4 takes the new one.',
    advice: 'Give the new secret a name of its own, unless it is meant to replace the old one.',
  },
  'secret-no-longer-created': {
    title: 'a secret must now exist beforehand',
    happens:
      'The SQL made it so far and now only refers to it. Where nobody makes it, a catalog that it opens fails at ATTACH, and data at the first query that reads or writes some.',
    advice: 'Make the secret before the SQL is run.',
  },
  'secret-type-changed': {
    title: 'a secret is of another type',
    happens:
      'Paths of the type before find no secret under that name any more; one that is made replaces the old one whatever its type was.',
    advice: 'See that nothing else in the session needs the secret as it was.',
  },
  'secret-provider-changed': {
    title: 'credentials come from another provider',
    happens:
      'With credential_chain the machine that runs the SQL brings the credentials, and where it has none the secret cannot be made. Without it they are given by the configuration.',
    advice: 'See that each machine has what the new provider needs.',
  },
  'secret-put-into-motherduck': {
    title: 'a secret is put into MotherDuck',
    happens:
      'Its names hold for the whole account: a secret of that name there is replaced for everyone. (From the documentation, not run.)',
    advice: 'Give it a name that nobody in the account uses.',
  },
  'secret-left-in-motherduck': {
    title: 'a secret stays behind in MotherDuck',
    happens:
      'The SQL no longer writes it there, and nothing removes it: it can be used by the account until it is dropped. (From the documentation, not run.)',
    advice: 'Drop it there by hand when nothing needs it.',
  },
  'scope-widened': {
    title: 'a secret covers more paths',
    happens:
      'Paths for which it is now the closest scope are opened with its credentials, in every query of the session. The lakes named are those it now reaches.',
    advice: 'Keep a scope as narrow as the lake, unless others are meant to use the secret.',
  },
  'scope-narrowed': {
    title: 'a secret covers fewer paths',
    happens:
      'Queries on the other paths find another secret or none, and fail or use the credentials of the machine.',
    advice: 'See that nothing outside of the new scope relies on it.',
  },
  'scope-moved': {
    title: 'a secret covers other paths',
    happens:
      'Paths it covered find another secret or none; for those it covers now, its credentials are used in every query of the session.',
    advice: 'See that nothing outside of the new scope relies on it.',
  },
  'scope-reordered': {
    title: 'the scopes of a secret are listed in another way',
    happens: 'The same paths are covered.',
    advice: 'There is nothing to do.',
  },
} satisfies Messages;
