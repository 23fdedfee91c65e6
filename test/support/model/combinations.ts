import * as fc from 'fast-check';
import type { MetadataModel, StorageDescription, StorageModel, Surroundings } from './backend.js';
import { metadataDescriptions, storageDescriptions } from './registry.js';
import type { Build } from './session.js';

/** A metadata table, and the storage table beside it if there is one. */
interface Backends {
  readonly metadata: (beside: StorageDescription | undefined) => Build<MetadataModel>;
  readonly storage: Storage | undefined;
  /** Whether the storage may be left out where the lake exists already. */
  readonly isBare: boolean;
}

interface Storage {
  readonly description: StorageDescription;
  readonly build: (around: Surroundings) => Build<StorageModel>;
}

function oneOf(descriptions: readonly StorageDescription[]): fc.Arbitrary<Storage> {
  const all = descriptions.map((description) => ({
    weight: description.weight,
    arbitrary: description.build.map((build): Storage => ({ description, build })),
  }));
  return fc.oneof(...all);
}

const anyStorage = oneOf(storageDescriptions);
const remotes = storageDescriptions.filter(({ schemes }) => schemes.length > 0);
const remote = oneOf(remotes);
const writable = oneOf(remotes.filter(({ isReadOnly }) => isReadOnly !== true));

const ways = metadataDescriptions.flatMap((description) => description.ways);

/** Every combination there is. */
export const combinations: fc.Arbitrary<Backends> = fc.oneof(
  ...ways.map(({ weight, build, localStorage, storageRequired }) => {
    // Where no storage is needed, another computes, which has no option to read only.
    const usual = localStorage ? anyStorage : storageRequired ? remote : writable;
    const storage = storageRequired ? usual : fc.option(usual, { nil: undefined });
    return { weight, arbitrary: fc.record({ metadata: build, storage, isBare: fc.boolean() }) };
  }),
);
