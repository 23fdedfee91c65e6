import * as fc from 'fast-check';
import { hostileText } from '../../../support/hostile.js';

/** Any text at all: what cannot work, lakeplan has to refuse. */
export const anyText = hostileText();

/** No longer, in UTF-8, than a server or a file system takes. */
export function within(bytes: number, text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return text.map((whole) => {
    let characters = Array.from(whole);
    while (Buffer.byteLength(characters.join('')) > bytes) characters = characters.slice(0, -1);
    return characters.join('');
  });
}

/** What a file or a folder can be called. */
export const fileName = within(200, hostileText(/\//g));

/** Mostly what lakeplan takes as part of a data path, so that most samples are run. */
export const folderName = fc.oneof(
  { weight: 4, arbitrary: within(200, hostileText(/[\p{Cc}/\\*?[]/gu)) },
  { weight: 1, arbitrary: fileName },
);

/** A text as a configuration writes it: what would begin a variable is doubled. */
export function literal(text: string): string {
  return text.replaceAll('${', () => '$${');
}

/** A prefix in a bucket, mostly one that lakeplan takes. */
export const prefixText = fc.oneof(
  { weight: 4, arbitrary: within(300, hostileText(/[\p{Cc}\\?[]/gu)) },
  { weight: 1, arbitrary: within(300, anyText) },
);
