import * as fc from 'fast-check';
import { literally, spelling } from '../../configured.js';
import { hostileText, legal } from '../../hostile.js';
import { mistake, type Lake, type Mistake } from '../../mistakes/mistake.js';
import type { StorageDescription, StorageModel } from '../backend.js';
import type { Build } from '../session.js';

const folder = hostileText(/[\p{Cc}/\\*?[]/gu).map((name) => (name === '..' ? 'd' : name));

const wish = fc.record({
  root: fc.constantFrom('/', '/data/', '', './', 'C:\\'),
  first: folder,
  folders: fc.array(fc.tuple(folder, fc.constantFrom('/', '//', '/./')), { maxLength: 3 }),
  end: fc.constantFrom('', '/', '//', '/.'),
  spell: spelling(),
});

/** A folder on this machine, in any spelling of it; what it is to be is the plain one. */
const build: fc.Arbitrary<Build<StorageModel>> = wish.map((wished) => ({ index }) => {
  const { root, folders, spell } = wished;
  const drive = root === 'C:\\';
  const first = `l${index}_${wished.first}`;
  const names = [first, ...(drive ? [] : folders.map(([name]) => name))];
  const separators = ['', ...folders.map(([, separator]) => separator)];
  const raw = names.map((name, at) => `${separators[at] ?? '/'}${name}`).join('');
  const path = legal(`${root}${raw}${drive ? '' : wished.end}`);
  return {
    keys: { type: literally('local'), path: spell(path) },
    extensions: [],
    dataPath: drive ? `${path}/` : plain(path),
  };
});

function plain(path: string): string {
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  return `${path.startsWith('/') ? '/' : ''}${names.join('/')}/`;
}

function mistakes({ storage, model }: Lake): readonly Mistake[] {
  if (storage === undefined || model.facts.storage !== local) return [];
  const { path } = storage;
  const at = [...path, 'path'];
  return [
    mistake('missing-key', path, [[at, undefined]]),
    ...['s3://b/a', 'file:/a', 'FILE:///a'].map((url) => mistake('url-in-path', at, [[at, url]])),
    mistake('home-in-path', at, [[at, '~/a']]),
    mistake('glob-in-path', at, [[at, '/a*b/c']]),
  ];
}

export const local: StorageDescription = {
  type: 'local',
  extensions: [],
  weight: 2,
  schemes: [],
  keys: { path: 'text' },
  places: ['path'],
  roots: { path: '/' },
  build: build.map((one) => () => one),
  mistakes,
};
