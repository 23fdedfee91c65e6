import type { Version } from './versions.js';

/** A place where `credential_chain` looks for credentials. */
interface ChainLink {
  /** The first version that knows it, where not every supported one does. */
  readonly since?: Version;
  /** The parameter that it cannot do without. */
  readonly needs?: string;
}

/** Tried on 1.4.4, 1.5.2 and 1.5.5, which refuse any other word, and these in upper case. */
export const chainLinks: Readonly<Record<string, ChainLink>> = {
  env: {},
  config: {},
  sso: {},
  instance: {},
  process: {},
  sts: { needs: 'assume_role_arn' },
  web_identity: { since: '1.5.3' },
};

/** What stands between two of them; one behind the last is taken too. */
export const chainSeparator = ';';
