import type { Report } from '../diagnostic/diagnostic.js';
import { extensionName } from '../engine/names.js';
import type { LakePlan } from './lake.js';
import type { ExtensionNode } from './nodes.js';

interface Wanted {
  readonly name: string;
  readonly repository?: string;
  readonly pointer: string;
}

interface Merged {
  /** Every place that asks for the extension. */
  readonly origin: string[];
  /** The repository, and the place that names it first. */
  from?: { readonly repository: string; readonly pointer: string };
}

/** One node per extension, in the order in which they are first asked for; one extension has one repository. */
export function planExtensions(
  lakes: readonly LakePlan[],
  report: Report,
): readonly ExtensionNode[] {
  const merged = new Map<string, Merged>();
  for (const lake of lakes) {
    for (const { name, repository, pointer } of wantedBy(lake)) {
      const extension = merged.get(name) ?? { origin: [] };
      merged.set(name, extension);
      extension.origin.push(pointer);
      if (repository === undefined) continue;
      extension.from ??= { repository, pointer };
      if (extension.from.repository !== repository) {
        const details = { related: [extension.from.pointer] };
        report.add('conflicting-repositories', pointer, {}, details);
      }
    }
  }
  return Array.from(merged, ([name, { origin, from }]) => {
    const node = { kind: 'extension', name } as const;
    return from === undefined
      ? { ...node, origin }
      : { ...node, repository: from.repository, origin };
  });
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
