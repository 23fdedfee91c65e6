import * as fc from 'fast-check';
import { literally, spelling } from '../configured.js';
import { hostileText, legal } from '../hostile.js';
import { fileMistakes } from '../mistakes/file-catalog.js';
import type { MetadataDescription, MetadataModel } from './backend.js';
import type { Build } from './session.js';

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
};

/** A catalog in one file. */
export function fileCatalog({ looksUpHome, ...own }: Own): MetadataDescription {
  const file = build(own.type, own.extensions);
  return {
    ...own,
    isFile: true,
    ways: [{ weight: 1, build: file, localStorage: true, storageRequired: true }],
    keys: { uri: 'text' },
    mistakes: (lake) => fileMistakes(lake, own.type, looksUpHome === true),
  };
}
