import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extensionDirectory, version } from '../environment.js';

/**
 * Every word in the texts of the extensions that could be a name of theirs. Compilers keep a text that another one ends
 * with only once, so the ends of words are words too: `key_id` is in `s3_access_key_id`.
 */
export function binaryWords(extensions: readonly string[]): readonly string[] {
  const words = new Set<string>();
  for (const extension of extensions) {
    for (const [word] of constantsOf(extension).matchAll(/(?<!\w)[a-z][a-z0-9_]{1,39}(?=\0)/g)) {
      words.add(word);
      for (const { index } of word.matchAll(/_(?=[a-z][a-z0-9_])/g))
        words.add(word.slice(index + 1));
    }
  }
  return [...words];
}

/** What the extension's file holds of constants; the names of its symbols are not among them. */
export function constantsOf(extension: string): string {
  const folder = join(extensionDirectory, `v${version}`);
  const [platform = ''] = readdirSync(folder);
  const file = readFileSync(join(folder, platform, `${extension}.duckdb_extension`));
  const constants = sectionsOf(file).get('.rodata');
  if (constants === undefined) throw new Error('this is no ELF file: the words are read on Linux');
  return constants.toString('latin1');
}

/** The sections of a 64-bit ELF file by their names, as the format's specification lays them out. */
function sectionsOf(file: Buffer): ReadonlyMap<string, Buffer> {
  const table = Number(file.readBigUInt64LE(0x28));
  const headers = Array.from({ length: file.readUInt16LE(0x3c) }, (_, index) => {
    const at = table + 64 * index;
    const offset = Number(file.readBigUInt64LE(at + 24));
    const size = Number(file.readBigUInt64LE(at + 32));
    return { name: file.readUInt32LE(at), bytes: file.subarray(offset, offset + size) };
  });
  const names = headers[file.readUInt16LE(0x3e)]?.bytes ?? Buffer.alloc(0);
  return new Map(
    headers.map(({ name, bytes }) => {
      return [names.toString('latin1', name, names.indexOf(0, name)), bytes];
    }),
  );
}
