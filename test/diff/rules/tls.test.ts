import { expect, test } from 'vitest';
import { parameterChanges } from '../support/plans.js';

type Said = string | boolean | undefined;

/** What may be said, and how strong it is; undefined where nothing is said. */
const flag = [
  [false, 0],
  [true, 1],
  [undefined, 1],
] as const;
const modes = [
  ['disable', 0],
  ['allow', 1],
  ['prefer', 2],
  [undefined, 2],
  ['require', 3],
  ['verify-ca', 4],
  ['verify-full', 5],
] as const;

test.each<[string, string, readonly (readonly [Said, number])[]]>([
  ...['s3', 'r2', 'gcs'].flatMap((type): [string, string, typeof flag][] => [
    [type, 'use_ssl', flag],
    [type, 'verify_ssl', flag],
  ]),
  ['postgres', 'sslmode', modes],
])('%s, %s: from any strength to any other', (type, name, strengths) => {
  for (const [before, old] of strengths) {
    for (const [after, now] of strengths.filter(([said]) => said !== before)) {
      const stronger = now > old ? 'tls-strengthened' : 'tls-weakened';
      // What is written where nothing is said keeps the settings out.
      const isClosing = name === 'use_ssl' && now === old;
      const code = now === old ? 'default-spelled-out' : stronger;
      const closing = after === undefined ? 'secret-opened' : 'secret-closed';
      expect(parameterChanges(type, name, before, after), `${before} → ${after}`).toEqual([
        isClosing ? `${closing} at /parameters` : `${code} at /parameters/${name}`,
      ]);
    }
  }
});
