import * as fc from 'fast-check';
import type { Host, MetadataModel, StorageDescription, StorageModel } from './backend.js';
import { metadataDescriptions, storageDescriptions } from './registry.js';
import type { Build } from './session.js';

/** A metadata table, and the storage table beside it if there is one. */
interface Backends {
  readonly metadata: Build<MetadataModel>;
  readonly storage: Storage | undefined;
}

interface Storage {
  readonly description: StorageDescription;
  readonly build: (host: Host) => Build<StorageModel>;
}

function oneOf(descriptions: readonly StorageDescription[]): fc.Arbitrary<Storage> {
  const all = descriptions.map((description) => ({
    weight: description.weight,
    arbitrary: description.build.map((build): Storage => ({ description, build })),
  }));
  return fc.oneof(...all);
}

const anyStorage = oneOf(storageDescriptions);
const remote = oneOf(storageDescriptions.filter(({ schemes }) => schemes.length > 0));

const ways = metadataDescriptions.flatMap((description) => description.ways);

/** Every combination there is. */
export const combinations: fc.Arbitrary<Backends> = fc.oneof(
  ...ways.map(({ weight, build, localStorage, storageRequired }) => {
    const usual = localStorage ? anyStorage : remote;
    const storage = storageRequired ? usual : fc.option(usual, { nil: undefined });
    return { weight, arbitrary: fc.record({ metadata: build, storage }) };
  }),
);
