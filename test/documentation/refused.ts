import { backends } from '../../src/backend/index.js';
import { attachOptions, type AttachOption } from '../../src/engine/attach-options.js';
import { chainLinks } from '../../src/engine/credential-chain.js';
import { postgresParameters } from '../../src/engine/postgres-parameters.js';
import {
  gcsParameters,
  objectStoreParameters,
  r2Parameters,
  type SecretParameters,
} from '../../src/engine/secret-parameters.js';
import { knownVersions } from '../../src/engine/versions.js';

/** Something of a statement that not every version takes. */
export interface Refused {
  readonly statement: string;
  readonly name: string;
  readonly versions: string;
}

const [oldest = ''] = knownVersions;
const from = (since: string) => `from ${since} on`;

/** What a configuration may ask for in some versions alone; the others have an error for it, and no other SQL. */
export const refused: readonly Refused[] = [
  ...Object.entries<AttachOption>(attachOptions).flatMap(([name, { since, until, numbers }]) => [
    ...(since === undefined ? [] : [{ statement: 'ATTACH', name, versions: from(since) }]),
    ...(until === undefined ? [] : [{ statement: 'ATTACH', name, versions: `before ${until}` }]),
    ...(numbers?.mostBefore === undefined
      ? []
      : [
          {
            statement: 'ATTACH',
            name,
            versions: `${from(numbers.mostBefore.version)}; before, at most ${numbers.mostBefore.most}`,
          },
        ]),
  ]),
  ...Object.entries(backends.metadata).flatMap(([type, { inliningSince }]) =>
    inliningSince === oldest
      ? []
      : [
          {
            statement: `ATTACH, ${type}`,
            name: 'data_inlining_row_limit',
            versions: from(inliningSince),
          },
        ],
  ),
  ...parametersOf('s3, r2, gcs', objectStoreParameters),
  ...parametersOf('r2', without(r2Parameters, objectStoreParameters)),
  ...parametersOf('gcs', without(gcsParameters, objectStoreParameters)),
  ...parametersOf('postgres', postgresParameters),
  ...Object.entries(chainLinks).flatMap(([name, { since }]) =>
    since === undefined
      ? []
      : [{ statement: 'CREATE SECRET, any chain', name, versions: from(since) }],
  ),
];

function parametersOf(type: string, rows: SecretParameters): readonly Refused[] {
  return Object.entries(rows)
    .filter(([, { inPath }]) => inPath !== true)
    .flatMap(([name, { since }]) =>
      Object.entries(since)
        .filter(([, version]) => version !== oldest)
        .map(([provider, version]) => ({
          statement: `CREATE SECRET, ${type}${provider === 'config' ? '' : `, ${provider}`}`,
          name,
          versions: from(version),
        })),
    );
}

function without(rows: SecretParameters, others: SecretParameters): SecretParameters {
  return Object.fromEntries(Object.entries(rows).filter(([name]) => !Object.hasOwn(others, name)));
}
