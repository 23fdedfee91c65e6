import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emit, type Plan } from '../../src/index.js';
import { compiled } from '../support/compiled.js';
import { documents } from '../support/model/document.js';
import { runs } from '../support/runs.js';
import { splitStatements } from '../support/sql-lexer.js';
import { readStatement } from '../support/sql-reader.js';

interface Texts {
  readonly sql: string;
  readonly params: readonly string[];
}

/** Without control characters, which none has that is sent in a header. */
const vault = (name: string) => `value of ${name.replaceAll(/\p{Cc}/gu, '.')}`;

const ways = {
  variables: (plan: Plan) => emit(plan, { credentials: 'variables' }),
  getenv: (plan: Plan) => emit(plan, { credentials: 'getenv' }),
  inline: (plan: Plan) => emit(plan, { credentials: 'inline', values: vault }),
  bound: (plan: Plan) => emit(plan, { credentials: 'bound', values: vault }),
};

/** The name of the credential that stands at this place of a redacted statement, if one does. */
function credentialAt(value: unknown): string | undefined {
  const call = value as { call?: string; args?: readonly { text?: string }[] } | null;
  const text = call?.call === 'error' ? call.args?.[0]?.text : undefined;
  return text?.startsWith('redacted: ') === true ? text.slice('redacted: '.length) : undefined;
}

/** Walks both, and gives what stands in place of each credential; anything else must be the same. */
function compare(redacted: unknown, other: unknown): readonly (readonly [string, unknown])[] {
  const credential = credentialAt(redacted);
  if (credential !== undefined) return [[credential, other]];
  if (typeof redacted !== 'object' || redacted === null) {
    expect(other).toEqual(redacted);
    return [];
  }
  const [a, b] = [redacted, other] as [Record<string, unknown>, Record<string, unknown>];
  expect(Object.keys(b)).toEqual(Object.keys(a));
  return Object.keys(a).flatMap((key) => compare(a[key], b[key]));
}

function readBack({ sql }: Texts): unknown {
  const [tokens = []] = splitStatements(sql);
  return readStatement(tokens);
}

test.each(Object.entries(ways))(
  '%s differs from redacted only where credentials stand',
  (way, write) => {
    fc.assert(
      fc.property(documents(), (model) => {
        const { plan } = compiled(model);
        const { statements } = emit(plan);
        const result = write(plan);
        if (!result.ok) {
          expect(way).toBe('getenv');
          return;
        }
        expect(result.statements).toHaveLength(statements.length);
        statements.forEach((statement, index) => {
          const other = result.statements[index] as Texts & { readonly node: number };
          expect(other.node).toBe(statement.node);
          for (const [credential, value] of compare(readBack(statement), readBack(other))) {
            if (way === 'inline') expect(value).toEqual({ text: vault(credential) });
            if (way !== 'bound') continue;
            const { parameter = '' } = value as { parameter?: string };
            expect(other.params[Number(parameter.slice(1)) - 1]).toBe(vault(credential));
          }
        });
      }),
      runs(60),
    );
  },
);
