import { stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { fragmentOf, readFragment } from '../../src/preview/link.js';
import type { Service, Settings } from '../../src/preview/protocol.js';
import { createService } from '../../src/preview/service/service.js';
import { lakes, planOf } from './lakes.js';
import { tomlWith } from './library.js';
import { expectLinear } from './measure.js';
import { plansWith } from './plans.js';
import { documents, pieces, runOf } from './texts.js';

const settings: Settings = { target: '1.5', credentials: 'inline', extensions: 'install', env: {} };

/** What the page asks, of a text or of plans with one in it. */
type Ask = (texts: readonly string[]) => () => unknown;

/** A function of the service on texts. Only what is nested so deep that the stack ends may make one fail. */
function each(run: (service: Service, text: string) => unknown): Ask {
  return (texts) => () => {
    for (const text of texts) {
      try {
        run(createService(), text);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }
  };
}

/** Every function that the page asks for, or this does not compile; and those of its links. */
const page: Readonly<Record<keyof Service | 'link', Ask>> = {
  compile: each((service, text) => service.compile(text, settings)),
  linesOf: each((service, text) => {
    service.compile(text, settings);
    service.linesOf(0);
    service.linesOf(1);
  }),
  nodesAt: each((service, text) => {
    service.compile(text, settings);
    service.nodesAt(1);
    service.nodesAt(2);
  }),
  complete: each((service, text) => {
    for (const at of [0, text.length >> 1, text.length]) service.complete(text, at, '1.5', {});
  }),
  share: each((service, text) => service.share(text, {}, '1.5')),
  starter:
    ([text = '']) =>
    () =>
      createService().starter({ metadata: text, compute: text, storage: text, credentials: text }),
  diff(texts) {
    const plans = texts.slice(0, 1).flatMap((text) => plansWith(text.slice(-text.length / 16)));
    return () => {
      for (const [at, plan] of plans.entries()) createService().diff(plan, plans[at + 1] ?? plan);
    };
  },
  link: (texts) => () =>
    texts.map((text) => [readFragment(text), readFragment(fragmentOf(text, text))]),
};

describe('lakes', () => {
  test.each(Object.entries(page))('%s', (_, ask) => {
    expectLinear('lakes', 2_000, (count) => ask([stringify(lakes(count))]));
  });

  test('in a difference', () => {
    expectLinear('lakes', 2_000, (count) => {
      const [before, after] = ['', 'x'].map((moved) => planOf(lakes(count, undefined, moved)));
      return () => before && after && createService().diff(before, after);
    });
  });

  test('with a credential each, in a link', () => {
    expectLinear('lakes', 2_000, (count) => {
      const lake = (i: number) => `[lakes.l${i}.storage]\ntype = "s3"\nsecret = "s${i}"\n`;
      const text = Array.from({ length: count }, (_, i) => lake(i)).join('');
      return () => createService().share(text, {}, '1.5');
    });
  });
});

describe('a hostile text', () => {
  test.each(Object.entries(page))('%s', (_, ask) => {
    for (const piece of pieces) {
      expectLinear(
        JSON.stringify(piece),
        300_000,
        (size) => ask(tomlWith(runOf(piece, size))),
        true,
      );
    }
  });
});

// What is nested so deep ends the stack, sooner or later: its time says nothing.
const level = Object.entries(documents).filter(([name]) => !name.startsWith('a deep'));

test.each(level)('a document: %s', (_, write) => {
  for (const name of ['compile', 'complete', 'share'] as const) {
    expectLinear(name, 300_000, (size) => page[name]([write(size)]), true);
  }
});
