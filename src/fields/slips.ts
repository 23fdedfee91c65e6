import type { DiagnosticFacts } from '../diagnostic/codes.js';
import type { Kinded } from './field.js';
import { literalOf } from './variables.js';

type Code = 'unread-variable' | 'swapped-keys' | 'placeholder';

/** What a text seems to be meant as, though it is taken as it stands. */
export type Slip = { readonly [C in Code]: readonly [C, DiagnosticFacts[C]] }[Code];

interface Form {
  readonly slip: Slip;
  readonly pattern: RegExp;
  /** The key of AWS whose place it must stand in; any without one. */
  readonly awsKey?: Kinded['awsKey'];
}

/** What stands around a name in a path, an address or a list. */
const [before, after] = [String.raw`(?:^|[/:@=,;\s-])`, String.raw`(?:$|[/:@?&,;\s.-])`];

/** A key id begins with its kind, and a secret access key is 40 characters of Base64. */
const [keyId, secretKey] = [/^A(?:KIA|SIA)[A-Z0-9]{16}$/, /^[A-Za-z0-9/+=]{40}$/];

/** The forms of slips; the first that fits counts. A text that is really meant so is possible: hence all are warnings. */
const forms: readonly Form[] = [
  {
    slip: ['placeholder', {}],
    pattern:
      /^(?:(?:change|replace)[-_ ]?(?:me|it|this)|your[-_ ].*|x{3,10}|\*{3,}|<[^<>]*>|.*(?:\.{3}|…))$/is,
  },
  // The keys of AWS's own examples.
  { slip: ['placeholder', {}], pattern: /^(?:A(?:KIA|SIA)X+|[A-Za-z0-9/+]+EXAMPLE(?:KEY)?)$/ },
  {
    slip: ['unread-variable', { form: 'dollar' }],
    pattern: new RegExp(
      String.raw`^\$[A-Za-z_]\w*$|${before}\$[A-Z_][A-Z0-9_]+${after}|\$(?:\([A-Za-z_]\w*\)|env:[A-Za-z_])`,
    ),
  },
  {
    slip: ['unread-variable', { form: 'percent' }],
    // Two characters behind a `%` are a byte of a URL.
    pattern: new RegExp(String.raw`${before}%[A-Za-z_]\w{2,}%${after}`),
  },
  { slip: ['unread-variable', { form: 'braces' }], pattern: /\{\{[^{}]*\}\}/ },
  { slip: ['swapped-keys', { is: 'secret' }], pattern: secretKey, awsKey: 'key_id' },
  { slip: ['swapped-keys', { is: 'key_id' }], pattern: keyId, awsKey: 'secret' },
];

/** The slip in a text as it was configured, if there is one; what variables give is never looked at. */
export function slipIn(text: string, { awsKey }: Pick<Kinded, 'awsKey'>): Slip | undefined {
  const literal = literalOf(text);
  return forms.find((form) => {
    return (form.awsKey === undefined || form.awsKey === awsKey) && form.pattern.test(literal);
  })?.slip;
}
