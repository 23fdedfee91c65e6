import type { Report } from '../diagnostic/diagnostic.js';
import { extensionName } from '../engine/names.js';
import type { LakePlan } from './lake.js';
import type { ExtensionNode } from './nodes.js';

interface Wanted {
  readonly name: string;
  readonly repository?: string;
  readonly pointer: string;
}

/** One node per extension, in the order in which they are first asked for; one extension has one repository. */
export function planExtensions(
  lakes: readonly LakePlan[],
  report: Report,
): readonly ExtensionNode[] {
  const merged = new Map<string, ExtensionNode>();
  for (const lake of lakes) {
    for (const { name, repository, pointer } of wantedBy(lake)) {
      const earlier = merged.get(name);
      const origin = earlier === undefined ? [pointer] : [...earlier.origin, pointer];
      const known = earlier?.repository;
      if (known !== undefined && repository !== undefined && known !== repository) {
        report.add('conflicting-repositories', pointer, {}, { related: earlier?.origin ?? [] });
      }
      const from = repository ?? known;
      const node = { kind: 'extension', name } as const;
      merged.set(
        name,
        from === undefined ? { ...node, origin } : { ...node, repository: from, origin },
      );
    }
  }
  return [...merged.values()];
}

/** What the lake cannot do without, and then what the user asks for. */
function wantedBy({ fields, metadata, storage, options, configured }: LakePlan): readonly Wanted[] {
  const wanted: Wanted[] = [{ name: 'ducklake', pointer: fields.pointer }];
  for (const planned of [metadata, storage]) {
    for (const name of planned?.plan.extensions ?? []) {
      wanted.push({ name, pointer: planned?.fields.pointer ?? '' });
    }
  }
  for (const name of options.extensions)
    wanted.push({ name, pointer: fields.at('attach_options') });
  for (const extension of configured) {
    wanted.push({ ...extension, name: extensionName(extension.name) });
  }
  return wanted;
}
