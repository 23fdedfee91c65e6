import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** One file of src, by its path from there. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A path from src, or the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
  /** Whether only types are imported, which leaves nothing at run time. */
  readonly typeOnly: boolean;
}

/** `import … from`, `export … from`, an import for its effect alone, and one at run time. */
const statement =
  /^(?:import|export)(?<type> type)?\s+(?<names>\{[^}]*\}|\*(?: as \w+)?|\w+)\s+from\s+'(?<named>[^']+)'|^import\s+'(?<bare>[^']+)'|\bimport\(\s*'(?<late>[^']+)'/gm;

export function sourceFiles(): readonly SourceFile[] {
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.ts') && !/(^|\/)(dist|node_modules)\//.test(path))
    .map((path) => {
      const text = readFileSync(join(source, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

function importsOf(path: string, text: string): readonly Import[] {
  return [...text.matchAll(statement)].map(({ groups = {} }) => {
    const { type, names = '', named, bare, late } = groups;
    const target = named ?? bare ?? late ?? '';
    const isPackage = !target.startsWith('.');
    const inside = relative(source, join(source, dirname(path), target)).replace(/\.js$/, '.ts');
    return {
      target: isPackage ? target : inside,
      isPackage,
      typeOnly: type !== undefined || isAllTypes(names),
    };
  });
}

/** `{ type A, type B }` */
function isAllTypes(names: string): boolean {
  const inner = /^\s*\{(.*)\}\s*$/s.exec(names)?.[1] ?? '';
  const parts = inner.split(',').filter((name) => name.trim() !== '');
  return parts.length > 0 && parts.every((name) => name.trim().startsWith('type '));
}
