import type { Elsewhere, OverrideUse, Sharing } from '../facts.js';
import { code, oneOf } from '../words.js';
import { orExists } from './existing.js';
import type { Messages } from './message.js';

const leadsTo: Readonly<Record<Elsewhere, string>> = {
  'same-data':
    "starts a second, empty lake on the same data path: its clean-up deletes the first lake's live files",
  'other-lake': 'starts a second, empty lake',
  'no-lake': 'names another file, and the lake is not found',
};

const cleansUp = 'deletes the live files of any other lake there';

/** What else goes wrong with a wrong data path. */
const overridden: Readonly<Record<OverrideUse, string>> = {
  written: `, new rows make their table unreadable for everyone, and a clean-up ${cleansUp}`,
  snapshot: `, and a clean-up ${cleansUp}`,
  read: '',
  'read-in-1.4': `, and a clean-up, which DuckDB 1.4 runs on read-only lakes too, ${cleansUp}`,
};

/** How one lake may be seen more than once. */
const sharedReads: Readonly<Record<Sharing, string>> = {
  none: '',
  readers: `for one lake seen twice, give both the same data path and ${code('read_only = true')}; `,
  'one-writer': `for one lake seen twice, give both the same data path and one of them ${code('read_only = true')}; `,
};

export const pathMessages = {
  'wrong-uri-prefix': {
    message: ({ prefix }) => `${code(prefix)} before this path makes another catalog of it`,
    help: ({ expected }) =>
      `write the file's path alone, or with ${code(expected)} before it; or change the type`,
  },
  'memory-uri': {
    message: () => 'a catalog in memory is gone with the connection, and its data files are lost',
    help: () => 'write the path of a file',
  },
  'uri-is-folder': {
    message: () => 'this is a folder; the catalog is a file',
    help: () => 'add the name of the file',
  },
  'wrong-scheme': {
    message: () => 'a URL that begins like this does not fit here',
    help: ({ expected }) =>
      `begin it with ${oneOf(expected.map((scheme) => `${scheme}://`))}, or change the type${expected.includes('https') ? '' : `; data that is published over https is of type ${code('https')}`}`,
  },
  'invalid-bucket': {
    message: () => "this is not a bucket's name",
    help: () =>
      `write the name alone, without scheme and slashes; in ${code('data_path')} it is ${code('s3://BUCKET/PREFIX/')}`,
  },
  'invalid-url': {
    message: () => 'this is not the URL of something that DuckDB can read',
    help: () => `write it as ${code('https://HOST/PATH')}, without ${code('#')}`,
  },
  'upper-case-scheme': {
    message: () => 'DuckDB takes a URL with capitals in its scheme for the name of a file',
    help: () => 'write the scheme in lower case',
  },
  'unavailable-remote-catalog': {
    message: ({ since }) => `DuckDB reads this kind of catalog at a URL only from ${since} on`,
    help: ({ since }) =>
      `compile for ${since} or later (${code('--target')}), or copy the file to this machine`,
  },
  'unopened-catalog': {
    message: () =>
      'no secret of this lake opens the catalog: DuckDB would take credentials from the environment, or say that there is no database',
    help: ({ type }) =>
      `add ${code(`credentials = { type = "${type}", … }`)} to the catalog; for a public bucket with ${code('anonymous = true')}`,
  },
  'read-only-storage': {
    message: () => 'DuckDB only reads over https: a lake with its data there is not written',
    help: () =>
      `add ${code('read_only = true')} to ${code('attach_options')}, or name a storage that can be written`,
  },
  'unencrypted-url': {
    message: () =>
      'nothing is encrypted on the way: anyone there can read and change the catalog, and a token is sent in clear',
    help: () => `write ${code('https://')}`,
  },
  'implied-read-only': {
    message: () => 'a catalog at a URL can only be read, so the lake is attached read-only',
    help: () => `add ${code('read_only = true')} to ${code('attach_options')} to say so here`,
  },
  'missing-location': {
    message: () => 'nothing says where the data lies',
    help: () => `add ${code('bucket')} (and ${code('prefix')}) or ${code('data_path')}${orExists}`,
  },
  'conflicting-location': {
    message: () =>
      `${code('data_path')} and ${code('bucket')} with ${code('prefix')} name two different places`,
    help: () => 'keep one of them',
  },
  'bucket-root': {
    message: () =>
      "the data path is the whole bucket: DuckLake's clean-up takes every other object in it for an orphan",
    help: () => `add a ${code('prefix')}, or a folder to ${code('data_path')}`,
  },
  'disk-root': {
    message: () =>
      "the data path is the whole disk: DuckLake's clean-up takes every other file on it for an orphan",
    help: () => 'name a folder for the data alone',
  },
  'url-in-path': {
    message: () => 'this must not be a URL',
    help: () =>
      'write the path or the name alone; data in a bucket or behind https has storage types of its own',
  },
  'home-in-path': {
    message: () =>
      `DuckDB does not read ${code('~')} the same everywhere: files land elsewhere, or are deleted as orphans`,
    help: () => 'write the path in full, or `${HOME}` in its place',
  },
  'dot-segment': {
    message: ({ segment }) =>
      `${code(segment)} in this path means different places to different versions of DuckDB`,
    help: () => 'write the path without it',
  },
  'glob-in-path': {
    message: ({ character }) =>
      `DuckDB reads ${code(character)} in this path as a pattern or a query, and would touch other files`,
    help: () => 'choose a path without it',
  },
  'backslash-in-path': {
    message: () => 'a backslash is not a separator here',
    help: () => `write ${code('/')}`,
  },
  'control-character': {
    message: ({ credential }) =>
      credential === undefined
        ? 'there is a control character in this text'
        : `there is a control character in the value of the credential ${code(credential)}, which DuckDB sends in a header`,
    help: () => 'remove it; a line break at the end is easily missed',
  },
  'engine-placeholder': {
    message: () =>
      `DuckLake replaces ${code('{DATA_PATH}')} and ${code('{METADATA_…}')} in its own SQL, and this text holds one`,
    help: ({ generated }) =>
      generated
        ? 'give the catalog a `secret_name`; without one its secret is named after the lake'
        : 'choose another name or path',
  },
  'relative-path': {
    message: () => 'a relative path is resolved by each process against its own working directory',
    help: () => 'write an absolute path, unless that is meant',
  },
  'relative-uri': {
    message: ({ elsewhere }) =>
      `from another working directory, this relative ${code('uri')} ${leadsTo[elsewhere]}`,
    help: () =>
      `write absolute paths; they may begin with a variable that holds one, such as ${code('${HOME}')}`,
  },
  'normalised-path': {
    message: () => 'the path is written in its plain spelling, without doubled slashes and `.`',
    help: () =>
      `a lake that was made with the old spelling needs ${code('override_data_path = true')}: without it, no DuckDB from 1.4 on opens it at this path`,
  },
  'metadata-in-data-path': {
    message: () =>
      "the catalog's file lies inside the data path, where DuckDB 1.4 deletes it as an orphan",
    help: () => 'put the file elsewhere, or the data into a folder of its own',
  },
  'data-path-in-metadata': {
    message: () => "the data path leads through the catalog's file, and a file holds no folders",
    help: () => 'put the data into a folder of its own, beside the file',
  },
  'override-data-path': {
    message: ({ use }) =>
      `nothing checks the data path: if the lake's files are elsewhere, reads fail${overridden[use]}`,
    help: ({ use }) =>
      use === 'written' || use === 'snapshot'
        ? `remove ${code('override_data_path')}, without which DuckDB from 1.4 on opens a lake at its catalog's own path alone; to read a published lake that names another path, set ${code('read_only = true')} too`
        : 'keep it only for a lake whose catalog names a path that cannot be read here, as a published one may',
  },
  'shared-catalog': {
    message: () => 'another lake of the session keeps its catalog in the same place',
    help: ({ sharing }) =>
      `give each its own file, or in PostgreSQL its own ${code('metadata_schema')}; ${sharedReads[sharing]}or compile one lake at a time (${code('--lake NAME')})`,
  },
  'shared-data-path': {
    message: () =>
      "this data path and another lake's are the same, or one holds the other: the clean-up of one lake deletes the other's files",
    help: () => 'give each lake a folder of its own, beside the other',
  },
} satisfies Partial<Messages>;
