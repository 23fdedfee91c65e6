import { foldName } from '../../engine/names.js';
import { endings, marker, type LakeFiles } from './files.js';

/** What is in the folder of a snapshot. */
export interface Folder {
  readonly names: readonly string[];
  /** The text of a file; undefined for one that is not there, or is no text. */
  readonly read: (name: string) => string | undefined;
}

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
export function compareFolder(lakes: readonly LakeFiles[], folder: Folder): State {
  const names = new Set(folder.names);
  const files = lakes.flatMap((lake) => {
    return (['plan', 'sql'] as const).map((kind) => ({ lake: lake.name, kind, text: lake[kind] }));
  });
  const found = files.map(({ lake, kind, text }) => {
    const file = lake + endings[kind];
    const present = folder.read(file);
    const isThere = present !== undefined || names.has(file);
    const same = present !== undefined && withoutReturns(present) === withoutReturns(text);
    const foreign = isThere && !same && !isOwn(lake, folder);
    return { foreign, same, difference: { file, text, ...(present !== undefined && { present }) } };
  });
  return {
    count: files.length,
    differences: [
      ...found.filter(({ same }) => !same).map(({ difference }) => difference),
      ...staleFiles(lakes, folder, names),
    ],
    foreign: found.filter((one) => one.foreign).map(({ difference }) => difference.file),
  };
}

/** The files of lakes that are no more. A file system may not tell the cases of letters apart. */
function staleFiles(
  lakes: readonly LakeFiles[],
  folder: Folder,
  names: ReadonlySet<string>,
): readonly Difference[] {
  const current = new Set(lakes.map(({ name }) => name));
  const gone = folder.names
    .filter((file) => file.endsWith(endings.sql))
    .map((file) => file.slice(0, -endings.sql.length))
    .filter((name) => !current.has(foldName(name)) && isOwn(name, folder));
  const files = gone.flatMap((name) => [name + endings.plan, name + endings.sql]);
  return files.filter((file) => names.has(file)).map((file) => ({ file }));
}

/** Whether a snapshot wrote the files of that name. */
function isOwn(name: string, { read }: Folder): boolean {
  return withoutReturns(read(name + endings.sql) ?? '').startsWith(marker);
}

function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
