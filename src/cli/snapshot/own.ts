import { endings, marker, type Folder } from './files.js';
import { fileNameOf, type Hash } from './names.js';

/**
 * Whether a snapshot wrote the file, so that it may replace or remove it. SQL is known by its first line. JSON has no
 * comments: a plan is known by such SQL beside it, and by being the plan of the one lake whose file has this name. Any
 * other is somebody's own, whatever stands beside it.
 */
export function isOwnFile(
  kind: keyof typeof endings,
  name: string,
  read: Folder['read'],
  hash: Hash,
): boolean {
  const sql = (read(name + endings.sql) ?? '').replaceAll('\r\n', '\n');
  if (!sql.startsWith(marker)) return false;
  return kind === 'sql' || isPlanNamed(name, read(name + endings.plan) ?? '', hash);
}

/** Not by `parsePlan`, which knows only the plans of its own version. */
function isPlanNamed(name: string, text: string, hash: Hash): boolean {
  const plan = parsed(text);
  if (!isTable(plan) || typeof plan['version'] !== 'number') return false;
  const nodes = Array.isArray(plan['nodes']) ? (plan['nodes'] as readonly unknown[]) : [];
  const lakes = nodes.flatMap((node) => {
    return isTable(node) && node['kind'] === 'attach' ? [node['lake']] : [];
  });
  const [lake] = lakes;
  return lakes.length === 1 && typeof lake === 'string' && fileNameOf(lake, hash) === name;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
