import type { Report } from '../../diagnostic/diagnostic.js';
import { extensionName } from '../../engine/names.js';
import type { LakePlan } from '../lake/lake-plan.js';
import type { ExtensionNode } from '../../plan/nodes.js';

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
  for (const lake of lakes) wantExtensions(lake, merged, report);
  const nodes: ExtensionNode[] = [];
  for (const [name, { origin, from }] of merged) {
    const kind = 'extension';
    if (from === undefined) nodes.push({ kind, name, origin });
    else nodes.push({ kind, name, repository: from.repository, origin });
  }
  return nodes;
}

/** What the lake cannot do without, and then what the user asks for. */
function wantExtensions(
  { fields, metadata, storage, options, configured }: LakePlan,
  merged: Map<string, Merged>,
  report: Report,
): void {
  want('ducklake', fields.pointer, merged);
  for (const planned of [metadata, storage]) {
    if (planned === undefined) continue;
    for (const name of planned.plan.extensions) want(name, planned.fields.pointer, merged);
  }
  for (const name of options.extensions) want(name, fields.at('attach_options'), merged);
  for (const { name, repository, pointer } of configured) {
    const extension = want(extensionName(name), pointer, merged);
    if (repository === undefined) continue;
    extension.from ??= { repository, pointer };
    if (extension.from.repository !== repository) {
      const details = { related: [extension.from.pointer] };
      report.add('conflicting-repositories', pointer, {}, details);
    }
  }
}

function want(name: string, pointer: string, merged: Map<string, Merged>): Merged {
  const known = merged.get(name);
  if (known !== undefined) {
    known.origin.push(pointer);
    return known;
  }
  const extension: Merged = { origin: [pointer] };
  merged.set(name, extension);
  return extension;
}
