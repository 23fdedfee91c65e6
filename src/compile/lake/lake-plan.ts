import type {
  LakeContext,
  MetadataBackend,
  MetadataPlan,
  StorageBackend,
  StoragePlan,
} from '../../backend/backend.js';
import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import type { Fields } from '../../fields/table.js';
import type { AttachNode, OptionValue, SecretNode } from '../../plan/nodes.js';
import type { LakeSource } from '../document.js';
import type { ExtensionInput } from './extensions.js';
import type { LakeFields } from './keys.js';

/** One lake on its own: what its tables become, and what is wrong with it whatever lakes are beside it. */
export interface LakePlan {
  readonly source: LakeSource;
  readonly fields: LakeFields;
  readonly metadata: PlannedMetadata | undefined;
  readonly storage: PlannedStorage | undefined;
  /** The secret that DuckDB finds for a catalog at a URL, by its scope. */
  readonly catalogSecret: SecretNode | undefined;
  readonly options: Options;
  /** The user's own extensions, those of the store before those of the lake. */
  readonly configured: readonly ExtensionInput[];
  /** Undefined when the configuration does not say enough of it. */
  readonly attach: AttachNode | undefined;
  readonly context: LakeContext;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a backend has made of its table. */
interface Planned<P, B> {
  readonly plan: P;
  readonly fields: Fields;
  readonly backend: B;
}

export type PlannedMetadata = Planned<MetadataPlan, MetadataBackend>;
export type PlannedStorage = Planned<StoragePlan, StorageBackend>;

/** Whether what a backend has made of its table can be compared with other lakes': nothing in the table is an error. */
export function isSound(
  { diagnostics }: LakePlan,
  { fields: { pointer } }: PlannedMetadata | PlannedStorage,
): boolean {
  return !diagnostics.some((found) => {
    return found.severity === 'error' && `${found.pointer}/`.startsWith(`${pointer}/`);
  });
}

/** The lake's options. */
export interface Options {
  readonly values: Readonly<Record<string, OptionValue>>;
  /** The extensions the options cannot do without. */
  readonly extensions: readonly string[];
  readonly at: (name: string) => string;
  /** Whether what says how the lake is opened is not valid. */
  readonly isUnsure: boolean;
}
