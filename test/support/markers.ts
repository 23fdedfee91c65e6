import { expect } from 'vitest';
import type { DocumentModel } from './model/document.js';

/** The halves of each credential's core, which nothing else in a document looks like. */
export function markersOf({ writer }: DocumentModel): readonly string[] {
  return writer.credentials().flatMap((credential) => {
    const [marker = ''] = /k[0-9a-z]{16}z/.exec(credential) ?? [];
    expect(marker).toHaveLength(18);
    return [marker.slice(0, 9), marker.slice(9)];
  });
}
