import type { Report } from '../diagnostic/diagnostic.js';
import type { ExtensionNode } from './nodes.js';

/** One node per extension, in the order in which they are first asked for; one extension has one repository. */
export function mergeExtensions(
  extensions: readonly ExtensionNode[],
  report: Report,
): readonly ExtensionNode[] {
  const merged = new Map<string, ExtensionNode>();
  for (const node of extensions) {
    const earlier = merged.get(node.name);
    const origin = [...(earlier?.origin ?? []), ...node.origin];
    const repositories = [earlier?.repository, node.repository].filter(
      (name) => name !== undefined,
    );
    if (new Set(repositories).size > 1) {
      report.add(
        'conflicting-repositories',
        node.origin[0] ?? '',
        {},
        { related: earlier?.origin ?? [] },
      );
    }
    merged.set(node.name, { ...earlier, ...node, origin });
  }
  return [...merged.values()];
}
