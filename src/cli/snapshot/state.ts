import { foldName } from '../../engine/names.js';
import { endings, type Folder, type LakeFiles } from './files.js';
import type { Hash } from './names.js';
import { isOwnFile } from './own.js';

/** A file that is not as it is to be. */
export interface Difference {
  readonly file: string;
  /** What it is to hold; undefined for one of a lake that is gone. */
  readonly text?: string;
  /** What it holds; undefined for one that is not there. */
  readonly present?: string;
}

export interface State {
  /** How many files there are to be. */
  readonly count: number;
  readonly differences: readonly Difference[];
  /** Files of others that stand where one of the snapshot's is to be. */
  readonly foreign: readonly string[];
}

/** Compares a folder with the files it is to hold. Line breaks may be Windows's: git can make them so. */
export function compareFolder(lakes: readonly LakeFiles[], folder: Folder, hash: Hash): State {
  const names = new Set(folder.names);
  const files = lakes.flatMap((lake) => {
    return (['plan', 'sql'] as const).map((kind) => ({ lake: lake.name, kind, text: lake[kind] }));
  });
  const found = files.map(({ lake, kind, text }) => {
    const file = lake + endings[kind];
    const present = folder.read(file);
    const isThere = present !== undefined || names.has(file);
    const same = present !== undefined && withoutReturns(present) === withoutReturns(text);
    const foreign = isThere && !same && !isOwnFile(kind, lake, folder.read, hash);
    return { foreign, same, difference: { file, text, ...(present !== undefined && { present }) } };
  });
  return {
    count: files.length,
    differences: [
      ...found.filter(({ same }) => !same).map(({ difference }) => difference),
      ...staleFiles(lakes, folder, hash),
    ],
    foreign: found.filter((one) => one.foreign).map(({ difference }) => difference.file),
  };
}

/** The files of lakes that are no more. A file system may not tell the cases of letters apart. */
function staleFiles(
  lakes: readonly LakeFiles[],
  { names, read }: Folder,
  hash: Hash,
): readonly Difference[] {
  const current = new Set(lakes.map(({ name }) => name));
  const gone = names
    .filter((file) => file.endsWith(endings.sql))
    .map((file) => file.slice(0, -endings.sql.length))
    .filter((name) => !current.has(foldName(name)));
  return gone.flatMap((name) => {
    const kinds = (['plan', 'sql'] as const).filter((kind) => isOwnFile(kind, name, read, hash));
    return kinds.map((kind) => ({ file: name + endings[kind] }));
  });
}

function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
