type Options = Readonly<Record<string, unknown>>;

/**
 * Whether ATTACH only opens the lake, and refuses where there is none: then its catalog says where the data lies. A
 * snapshot alone may make one (run on 1.4.4 and 1.5.5).
 */
export function opensOnly(options: Options): boolean {
  return options['read_only'] === true || options['create_if_not_exists'] === false;
}

export const snapshotKeys = ['snapshot_version', 'snapshot_time'] as const;

/** Whether the options ask for the lake as it once was. */
export function isSnapshot(options: Options): boolean {
  return snapshotKeys.some((key) => options[key] !== undefined);
}
