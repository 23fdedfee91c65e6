import * as fc from 'fast-check';
import { hostileText } from './hostile.js';

const keys = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'toJSON', 'length'),
  fc.constantFrom('stores', 'lakes', 'tool', 'config', 'ducklake', 'nodes', 'version', 'kind'),
  fc.constantFrom(
    'storage',
    'catalog',
    'type',
    'attach_options',
    'secret_parameters',
    'extensions',
  ),
  fc.string({ unit: 'binary' }),
);

const plain = fc.anything({
  key: keys,
  values: [hostileText(), fc.string({ unit: 'binary' }), fc.double(), fc.integer(), fc.boolean()],
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  maxDepth: 4,
});

function refuse(): never {
  throw new Error('not to be read');
}

/** Values that cannot be read, or that never end. */
const unreadable = fc.constantFrom<(() => unknown)[]>(
  () => Object.defineProperty({}, 'type', { get: refuse, enumerable: true }),
  () => new Proxy({}, { ownKeys: refuse }),
  () => new Proxy({}, { get: refuse, ownKeys: () => ['a'], getOwnPropertyDescriptor: described }),
  () => new Proxy([], { get: refuse }),
  () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  () => Object.assign([], { 0: 'a', length: 3 }),
  () => ({ toString: refuse, [Symbol.toPrimitive]: refuse, toJSON: refuse }),
  () => {
    const ring: Record<string, unknown> = { type: 's3' };
    ring['secret_parameters'] = ring;
    return ring;
  },
  () => refuse,
  () => Symbol('a'),
  () => new Date(NaN),
);

function described() {
  return { configurable: true, enumerable: true, value: 1 };
}

/** Makes any value; a value that cannot be read must not meet who generates it. */
export const anything: fc.Arbitrary<() => unknown> = fc.oneof(
  { weight: 4, arbitrary: plain.map((value) => shownAs(value)) },
  { weight: 1, arbitrary: unreadable },
);

function shownAs(value: unknown): () => unknown {
  return Object.assign(() => value, { [fc.toStringMethod]: () => fc.stringify(value) });
}
