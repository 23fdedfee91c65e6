import type { Schema } from '../../fields/table.js';
import type { SecretStorage } from '../../plan/nodes.js';
import type { SecretInput } from './input.js';

/** What a backend has found out about its secret. */
export interface SecretDraft {
  readonly type: string;
  /** What the secret is for, which its default name says. */
  readonly role: 'metadata' | 'storage';
  readonly input: SecretInput<Schema>;
  readonly in?: SecretStorage | undefined;
  readonly scope?: readonly string[] | undefined;
  /** The parameters that are not written as they were configured; undefined leaves one out. */
  readonly overrides?: Readonly<Record<string, string | number | boolean | undefined>>;
}
