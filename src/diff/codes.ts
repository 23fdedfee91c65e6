/**
 * What a change does to users of the lake: `safe` changes nothing for them; `attention` changes what they must
 * do, or what they see; with `danger`, data is lost, left behind, split or exposed, or the lake cannot be attached.
 */
export type Effect = 'safe' | 'attention' | 'danger';

/** `silent`: safe, and neither the SQL nor anything is altered that who runs it must know or have. */
type Kind = Effect | 'silent';

/** Every kind of change there is, with its effect; each effect is what the engines were seen to do. */
export const kinds = {
  // the plan
  'target-respelled': 'silent',
  'target-changed': 'attention',
  'target-keeps-format': 'attention',
  'target-closes-file': 'danger',
  'target-past-motherduck': 'danger',
  'target-raised': 'danger',
  'target-migrates': 'danger',
  'target-lowered': 'danger',
  'current-lake-renamed': 'safe',
  'current-lake-changed': 'attention',
  'current-lake-unset': 'danger',
  'order-changed': 'safe',
  'unreadable-plan': 'danger',

  // any node
  'name-respelled': 'safe',
  'origin-changed': 'silent',

  // extensions
  'extension-added': 'attention',
  'extension-removed': 'attention',
  'extension-repository-changed': 'attention',

  // secrets
  'secret-added': 'attention',
  'secret-renamed': 'attention',
  'secret-removed': 'attention',
  'secret-required': 'attention',
  'secret-not-required': 'safe',
  'secret-overwritten': 'danger',
  'secret-no-longer-created': 'attention',
  'secret-type-changed': 'attention',
  'secret-provider-changed': 'attention',
  'secret-put-into-motherduck': 'danger',
  'secret-left-in-motherduck': 'attention',
  'scope-widened': 'attention',
  'scope-narrowed': 'attention',
  'scope-moved': 'attention',
  'scope-reordered': 'safe',

  // what a secret holds
  'credential-variable-changed': 'attention',
  'credential-added': 'attention',
  'credential-removed': 'attention',
  'optional-credential-added': 'attention',
  'credential-made-optional': 'attention',
  'credential-made-required': 'attention',
  'credential-source-changed': 'attention',
  'storage-server-changed': 'danger',
  'storage-access-changed': 'attention',
  'catalog-access-changed': 'attention',
  'tls-weakened': 'danger',
  'tls-strengthened': 'attention',
  'kms-key-changed': 'attention',
  'kms-key-removed': 'danger',
  'parameter-without-effect': 'safe',
  'secret-closed': 'safe',
  'secret-opened': 'attention',
  'connection-moved': 'safe',

  // lakes
  'lake-added': 'safe',
  'lake-added-over-files': 'danger',
  'lake-removed': 'attention',
  'lake-removed-place-used': 'attention',
  'lake-renamed': 'attention',
  'alias-changed': 'attention',
  'catalog-moved': 'danger',
  'catalog-put-at-url': 'danger',
  'catalog-taken-from-url': 'danger',
  'catalog-url-changed': 'danger',
  'catalog-opened-otherwise': 'attention',
  'catalog-secret-changed': 'attention',
  'catalog-secret-renamed': 'safe',
  'data-path-moved': 'danger',
  'data-path-overridden': 'danger',
  'data-path-given': 'attention',
  'data-path-left-to-catalog': 'safe',
  'data-path-of-new-catalog': 'attention',

  // options of ATTACH
  'encryption-changed': 'danger',
  'encryption-left-out': 'attention',
  'writing-forbidden': 'attention',
  'writing-allowed': 'attention',
  'snapshot-pinned': 'attention',
  'snapshot-unpinned': 'attention',
  'creation-forbidden': 'attention',
  'creation-allowed': 'attention',
  'migration-allowed': 'danger',
  'migration-to-new-format': 'danger',
  'migration-forbidden': 'attention',
  'override-allowed': 'attention',
  'override-withdrawn': 'attention',
  'inlining-changed': 'safe',
  'deletion-vectors-changed': 'attention',
  'default-table-changed': 'attention',
  'lake-hidden': 'attention',
  'lake-shown': 'safe',
  'metadata-catalog-renamed': 'attention',
  'catalog-file-changed': 'danger',
  'catalog-file-tuned': 'safe',
  'catalog-locking-changed': 'attention',
  'catalog-protocol-changed': 'safe',
  'catalog-format-chosen': 'danger',
  'new-format-changed': 'attention',
  'default-spelled-out': 'safe',

  // MotherDuck
  'compute-moved': 'danger',
  'storage-made-own': 'danger',
  'storage-given-up': 'danger',
  'storage-of-database-changed': 'danger',
  'database-option-changed': 'attention',
} as const satisfies Readonly<Record<string, Kind>>;

/** The name of a kind of change; never given another meaning. */
export type ChangeCode = keyof typeof kinds;

export function effectOf(code: ChangeCode): Effect {
  const kind: Kind = kinds[code];
  return kind === 'silent' ? 'safe' : kind;
}

/** Whether it is listed only when asked for. */
export function isSilent(code: ChangeCode): boolean {
  return kinds[code] === 'silent';
}
