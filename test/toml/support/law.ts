import * as fc from 'fast-check';
import { expect } from 'vitest';
import { locate, type Location } from '../../../src/toml/locate.js';
import { runs } from '../../support/runs.js';
import { tomlText } from './document.js';
import { nodesOf, parsed, type Node } from './parsed.js';

/** A name and a value that no document has. */
export const marker = 'lakeplan-marker';

/** What a law is about: a place of a document, as smol-toml parses it and as it was found. */
export interface Case {
  readonly text: string;
  readonly document: unknown;
  readonly node: Node;
  readonly location: Location;
}

/** Tries a law on everything in generated documents. */
export function law(holds: (found: Case) => void): void {
  fc.assert(
    fc.property(tomlText, (text) => {
      const document = parsed(text);
      const nodes = [...nodesOf(document)];
      const locations = locate(
        text,
        nodes.map(({ pointer }) => pointer),
      );
      for (const node of nodes) {
        const location = locations.get(node.pointer);
        expect(location?.pointer).toBe(node.pointer);
        if (location !== undefined) holds({ text, document, node, location });
      }
    }),
    runs(100),
  );
}
