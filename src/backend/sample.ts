type Table = Readonly<Record<string, unknown>>;

/** What shows a backend to people. It stands beside the descriptor, so that who only compiles does not load it. */
export interface Sample {
  readonly label: string;
  /** A table to start from: what it needs whatever its credentials are. */
  readonly place: Table;
  /** With credentials from variables; without, it needs none. */
  readonly keys?: Table;
  /** With credentials that a provider finds, if there is one for it. */
  readonly chain?: Table;
}

// Written without a spread, which a bundler that needs no sample would not leave out.

/** A provider that looks for credentials. */
export const chain = { provider: 'credential_chain' } as const;

/** A place in a bucket. */
export const bucket = { bucket: 'my-bucket', prefix: 'lake' } as const;
