import type { Token } from './sql-lexer.js';

/** A value as a statement has it. */
export type Value =
  | { readonly text: string }
  | { readonly word: string }
  | { readonly number: string }
  | { readonly parameter: string }
  | { readonly list: readonly Value[] }
  | { readonly map: readonly (readonly [Value, Value])[] }
  | { readonly call: string; readonly args: readonly Value[] }
  | { readonly cast: Value; readonly to: string }
  | { readonly left: Value; readonly operator: string; readonly right: Value };

/** A name: quoted, or a bare word. */
export type Name = { readonly quoted: string } | { readonly word: string };

/** The options in brackets by name; null for one without a value. */
export type Options = Readonly<Record<string, Value | null>>;

/** A statement read back. Only the forms that lakeplan writes are there: anything else throws. */
export type Statement =
  | { readonly does: 'INSTALL'; readonly name: Name; readonly from?: Name | Value }
  | { readonly does: 'LOAD'; readonly name: Name }
  | { readonly does: 'SECRET'; readonly name: Name; readonly in?: Name; readonly options: Options }
  | { readonly does: 'DATABASE'; readonly name: Name; readonly options: Options }
  | {
      readonly does: 'ATTACH';
      readonly path: Value;
      readonly as?: Name;
      readonly options?: Options;
    }
  | { readonly does: 'USE'; readonly names: readonly Name[] };

/** Reads the tokens of one statement to their end. */
export function readStatement(tokens: readonly Token[]): Statement {
  const reader = new Reader(tokens);
  const statement = reader.statement();
  reader.end();
  return statement;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  statement(): Statement {
    if (this.takes('INSTALL')) {
      const name = this.name();
      return this.takes('FROM')
        ? { does: 'INSTALL', name, from: this.peek('string') ? this.value() : this.name() }
        : { does: 'INSTALL', name };
    }
    if (this.takes('LOAD')) return { does: 'LOAD', name: this.name() };
    if (this.takes('CREATE', 'OR', 'REPLACE', 'SECRET')) {
      const name = this.name();
      const storage = this.takes('IN') ? { in: this.name() } : {};
      return { does: 'SECRET', name, ...storage, options: this.options() };
    }
    if (this.takes('CREATE', 'DATABASE', 'IF', 'NOT', 'EXISTS'))
      return { does: 'DATABASE', name: this.name(), options: this.options() };
    if (this.takes('ATTACH', 'IF', 'NOT', 'EXISTS')) {
      const path = this.value();
      return this.takes('AS')
        ? { does: 'ATTACH', path, as: this.name(), options: this.options() }
        : { does: 'ATTACH', path };
    }
    this.must('USE');
    return { does: 'USE', names: this.separated('.', () => this.name()) };
  }

  end(): void {
    if (this.#at < this.#tokens.length) this.fail();
  }

  private name(): Name {
    const { kind, value } = this.next();
    if (kind === 'identifier') return { quoted: value };
    return kind === 'word' ? { word: value } : this.fail();
  }

  private options(): Options {
    this.must('(');
    const options = this.separated(',', () => {
      const { kind, value } = this.next();
      if (kind !== 'word') this.fail();
      const alone = this.is(',') || this.is(')');
      return [value, alone ? null : this.value()] as const;
    });
    this.must(')');
    if (new Set(options.map(([name]) => name)).size < options.length) this.fail();
    return Object.fromEntries(options);
  }

  private value(): Value {
    const left = this.primary();
    if (!this.is('>') && !this.is('<>')) return left;
    return { left, operator: this.next().value, right: this.primary() };
  }

  private primary(): Value {
    let value = this.atom();
    while (this.takes('::')) value = { cast: value, to: this.next().value };
    return value;
  }

  private atom(): Value {
    const { kind, value } = this.next();
    if (kind === 'string') return { text: value };
    if (kind === 'number') return { number: value };
    if (kind === 'operator' && value === '-') return { number: `-${this.next().value}` };
    if (kind === 'parameter') return { parameter: value };
    if (kind === 'operator' && value === '[')
      return { list: this.enclosed(']', () => this.value()) };
    if (kind !== 'word') return this.fail();
    if (this.takes('(')) return { call: value, args: this.enclosed(')', () => this.value()) };
    if (value !== 'MAP') return { word: value };
    this.must('{');
    const entry = () => {
      const key = this.value();
      this.must(':');
      return [key, this.value()] as const;
    };
    return { map: this.enclosed('}', entry) };
  }

  private enclosed<T>(close: string, read: () => T): readonly T[] {
    const items = this.is(close) ? [] : this.separated(',', read);
    this.must(close);
    return items;
  }

  private separated<T>(separator: string, read: () => T): readonly T[] {
    const items = [read()];
    while (this.takes(separator)) items.push(read());
    return items;
  }

  private peek(kind: Token['kind']): boolean {
    return this.#tokens[this.#at]?.kind === kind;
  }

  private is(value: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token?.value === value && (token.kind === 'word' || token.kind === 'operator');
  }

  private takes(...words: readonly string[]): boolean {
    const there = words.every((value, ahead) => this.is(value, ahead));
    if (there) this.#at += words.length;
    return there;
  }

  private must(word: string): void {
    if (!this.takes(word)) this.fail();
  }

  private next(): Token {
    return this.#tokens[this.#at++] ?? this.fail();
  }

  private fail(): never {
    throw new SyntaxError(`unexpected token ${this.#at} of ${JSON.stringify(this.#tokens)}`);
  }
}
