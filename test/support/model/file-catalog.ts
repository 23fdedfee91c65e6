import * as fc from 'fast-check';
import { literally, spelling, type Tree } from '../configured.js';
import { hostileText, legal } from '../hostile.js';
import { fileMistakes } from '../mistakes/file-catalog.js';
import { remoteMistakes } from '../mistakes/remote-catalog.js';
import { accesses } from './accesses.js';
import type {
  AccessDescription,
  MetadataDescription,
  MetadataModel,
  StorageDescription,
} from './backend.js';
import type { RemoteFacts, SecretModel } from './model.js';
import { nameSecret, nameWish } from './secret.js';
import type { Build, LakeSession } from './session.js';

const wish = fc.record({
  prefixed: fc.boolean(),
  folder: fc.constantFrom('/', '', './', '/very/deep/'),
  text: hostileText(),
  spell: spelling(),
});

/** The name of a file is plain text, whatever is in it. */
function build(type: string, extensions: readonly string[]): fc.Arbitrary<Build<MetadataModel>> {
  return wish.map(({ prefixed, folder, text, spell }) => ({ index }) => {
    const path = legal(`${folder}m${index}_${text}.db`);
    return {
      keys: { type: literally(type), uri: spell(prefixed ? `${type}:${path}` : path) },
      type,
      extensions,
      host: { host: 'duckdb' },
      path: `ducklake:${type}:${path}`,
    };
  });
}

/** A file at a URL, and what opens it, if anything of its own does. */
const remoteWish = fc.oneof(
  ...accesses.map((access) =>
    fc.record({
      access: fc.constant(access),
      file: access.file,
      credentials: access.credentials,
      mode: fc.constantFrom('credentials', 'credentials', 'secret_name', 'none'),
      name: nameWish,
      prefixed: fc.boolean(),
      spell: spelling(),
    }),
  ),
);

type RemoteWish = typeof remoteWish extends fc.Arbitrary<infer W> ? W : never;

/** A catalog at a URL, from the version on that reads one; before it, one on this machine. */
function buildRemote(
  { type, extensions, remoteSince }: Pick<Own, 'type' | 'extensions' | 'remoteSince'>,
  local: fc.Arbitrary<Build<MetadataModel>>,
): MetadataDescription['ways'][number]['build'] {
  return fc.tuple(remoteWish, local).map(([wished, instead]) => (beside) => (lake) => {
    if (!lake.has(remoteSince)) return instead(lake);
    const { access, prefixed, spell } = wished;
    const file = wished.file(lake.index);
    const { keys, extensions: needed, secret, way } = opening(wished, beside, lake);
    return {
      keys: {
        type: literally(type),
        uri: spell(prefixed ? `${type}:${file.url}` : file.url),
        ...keys,
      },
      type,
      extensions: [...needed, ...extensions],
      ...(secret === undefined ? {} : { secret }),
      host: { host: 'duckdb' },
      path: `ducklake:${type}:${file.url}`,
      remote: { file, access, opening: way },
    };
  });
}

interface Opening {
  readonly way: RemoteFacts['opening'];
  readonly keys: { readonly [key: string]: Tree };
  readonly extensions: readonly string[];
  readonly secret?: SecretModel;
}

/** What opens a catalog at a URL: what the storage has serves it too, and what is public needs nothing. */
function opening(
  { access, file, credentials, mode, name }: RemoteWish,
  beside: StorageDescription | undefined,
  lake: LakeSession,
): Opening {
  if (mode === 'secret_name') {
    const named = nameSecret(name, 'metadata', true, lake);
    const secret = {
      name: named.name,
      type: access.type,
      action: 'reference',
      parameters: {},
    } as const;
    const keys = { secret_name: named.configured };
    return { way: 'secret_name', keys, extensions: ['httpfs'], secret };
  }
  if (mode === 'none' && (isPublic(access) || beside?.access === access))
    return { way: 'none', keys: {}, extensions: ['httpfs'] };
  const { keys, ...own } = credentials(file(lake.index))(lake);
  return { way: 'credentials', keys: { credentials: keys }, ...own };
}

/** What is in a bucket is read by nobody without a secret. */
function isPublic({ type }: AccessDescription): boolean {
  return type === 'http';
}

type Own = Pick<
  MetadataDescription,
  | 'type'
  | 'extensions'
  | 'options'
  | 'wrongOptions'
  | 'inliningSince'
  | 'takesSchema'
  | 'wrongSchemas'
> & {
  /** Whether `~` is looked up in the name of the file, which no plan can know. */
  readonly looksUpHome?: true;
  /** The first version that reads one at a URL. */
  readonly remoteSince: string;
};

/** A catalog in one file. */
export function fileCatalog({ looksUpHome, remoteSince, ...own }: Own): MetadataDescription {
  const file = build(own.type, own.extensions);
  const remote = buildRemote({ ...own, remoteSince }, file);
  const rest = { localStorage: true, storageRequired: true };
  return {
    ...own,
    isFile: true,
    ways: [
      { weight: 1, build: file.map((one) => () => one), ...rest },
      { weight: 1, build: remote, ...rest },
    ],
    keys: { uri: 'text' },
    mistakes: (lake) => [
      ...fileMistakes(lake, own.type, looksUpHome === true, remoteSince),
      ...remoteMistakes(lake, own.type),
    ],
  };
}
