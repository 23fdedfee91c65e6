import * as fc from 'fast-check';
import { orEmpty, spelled } from '../configured.js';
import { fold, hostileText, legal } from '../hostile.js';
import type { ParameterModel } from './model.js';

/** The part of a credential that is looked for; nothing else in a document looks like it. */
const marker = fc
  .noBias(fc.bigInt({ min: 0n, max: 2n ** 80n }))
  .map((n) => `k${n.toString(36).padStart(16, 'q').slice(-16)}z`);

const edge = fc.oneof(fc.constant(''), hostileText());

const textAround = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, marker, text).map(([before, core, after]) => legal(`${before}${core}${after}`));

const credentialText = textAround(edge);

/** A credential: hostile text around a marker. */
export const credential = spelled(credentialText, true);

/** One that is sent in a header, which a control character would end. */
export const sentCredential = spelled(
  textAround(fc.oneof(fc.constant(''), hostileText(/\p{Cc}/gu))),
  true,
);

/** One that may be empty. */
export const optionalCredential = fc.oneof(credential, orEmpty(credentialText, true));

export const plainText = spelled(hostileText());
export const boolean = spelled(fc.boolean());
export const count = spelled(fc.nat());

export const proxy = spelled(fc.constantFrom('h', 'a-b.c:3128', 'http://h', 'http://10.0.0.1:80'));

export const headers = fc
  .uniqueArray(fc.tuple(hostileText(/\p{Cc}/gu), sentCredential), {
    selector: ([name]) => fold(name),
    maxLength: 3,
  })
  .map((entries): ParameterModel => Object.fromEntries(entries));

/** A parameter of CREATE SECRET without a key of its own, and the versions that take it by provider. */
export interface ParameterRow {
  readonly value: fc.Arbitrary<ParameterModel>;
  readonly since: Readonly<Record<string, string>>;
}
