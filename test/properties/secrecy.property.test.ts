import * as fc from 'fast-check';
import { stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/index.js';
import { compileToml } from '../../src/toml.js';
import { everythingShown, shownDiagnostics } from '../support/everything.js';
import { markersOf } from '../support/markers.js';
import { documents } from '../support/model/document.js';
import { mutate } from '../support/mutate.js';
import { runs } from '../support/runs.js';
import { spoiled } from '../support/spoiled.js';

function expectNone(markers: readonly string[], shown: unknown): void {
  const text = JSON.stringify(shown).toLowerCase();
  for (const marker of markers) expect(text).not.toContain(marker);
}

describe('no credential is shown', () => {
  test('in plans, SQL, diagnostics and their words', () => {
    fc.assert(
      fc.property(spoiled, ({ model, document, options }) => {
        expectNone(markersOf(model), everythingShown(document, options));
      }),
      runs(150),
    );
  });

  test('by diagnostics, when it stands where it should not', () => {
    const place = fc.tuple(
      fc.nat(),
      fc.constantFrom('replace' as const, 'add' as const),
      fc.constantFrom('*', 'https://user:*@host/', '${*', '$${*', '*\0', '*/../?[', ' *'),
    );
    fc.assert(
      fc.property(documents(), fc.array(place, { minLength: 1, maxLength: 3 }), (model, all) => {
        const marker = 'k0123456789abcdefz';
        const mutations = all.map(([where, how, text]) => {
          return { where, how, make: () => text.replace('*', marker), key: 'zzz' };
        });
        const { diagnostics } = compile(mutate(model.document, mutations), model.options);
        expectNone([marker.slice(0, 9), marker.slice(9)], shownDiagnostics(diagnostics));
      }),
      runs(150),
    );
  });

  test('by a mistake in the TOML around it', () => {
    fc.assert(
      fc.property(
        documents(),
        fc.nat(),
        fc.constantFrom('"', "'", '\n', '=', '[', '\0'),
        (model, at, mark) => {
          const text = stringify(
            JSON.parse(JSON.stringify(model.document, (_, value: unknown) => value ?? undefined)),
          );
          const from = at % text.length;
          const toml = text.slice(0, from) + mark + text.slice(from);
          const { ok, diagnostics } = compileToml(toml, model.options);
          if (!ok) expectNone(markersOf(model), shownDiagnostics(diagnostics));
        },
      ),
      runs(100),
    );
  });
});

describe('nothing that is shown depends on a credential', () => {
  test.each([
    ['unset', undefined],
    ['empty', ''],
    ['another', 'x${y}\0'],
  ])('its variable may be %s', (_, value) => {
    fc.assert(
      fc.property(spoiled, ({ model, document, options }) => {
        const changed = model.writer.credentialVariables.map((name) => [name, value] as const);
        const env = { ...options.env, ...Object.fromEntries(changed) };
        expect(everythingShown(document, { ...options, env })).toBe(
          everythingShown(document, options),
        );
      }),
      runs(75),
    );
  });
});
