import type {
  Code,
  CredentialMode,
  Effect,
  Environment,
  ExtensionMode,
  Plan,
  Requirements,
  Severity,
} from 'lakeplan';

/** What the page lets a person choose beside the text. */
export interface Settings {
  readonly target: string;
  /** The lakes of the session; all of them without it. */
  readonly lakes?: readonly string[] | undefined;
  /** As in `compile`: a lake, null for none, undefined for the only one. */
  readonly use?: string | null | undefined;
  readonly credentials: CredentialMode;
  readonly extensions: ExtensionMode;
  readonly env: Environment;
}

/** A replacement for the text a problem is marked at. */
export interface Fix {
  readonly label: string;
  readonly insert: string;
}

/** A diagnostic in words, with its place as offsets into the text. */
export interface Problem {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly fixes: readonly Fix[];
}

/** One statement as it is shown. */
export interface Block {
  readonly sql: string;
  readonly params: readonly string[];
  readonly node: number;
}

export interface Variable {
  readonly name: string;
  readonly reads: Reader;
}

/** What reads a variable: a credential, only values that are none, or something that nobody knows. */
export type Reader = 'credential' | 'plain' | 'unknown';

/** What became of a text. */
export interface Output {
  readonly parsed: boolean;
  readonly problems: readonly Problem[];
  /** Every lake of the document. */
  readonly lakes: readonly string[];
  readonly variables: readonly Variable[];
  readonly plan?: Plan;
  readonly requirements?: Requirements;
  /** What to know before the SQL is run, as comments. */
  readonly head?: string;
  /** Missing where the credentials cannot be written as asked. */
  readonly blocks?: readonly Block[];
}

/** The first and the last line, counted from 1. */
export type Lines = readonly [first: number, last: number];

export interface Completion {
  readonly label: string;
  readonly detail: string;
  /** What is written for it. */
  readonly apply: string;
  readonly kind: 'key' | 'table' | 'value';
}

export interface Completions {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Completion[];
}

/** A configuration that may be shown to anyone. */
export interface Shared {
  readonly text: string;
  /** The credentials that were written out, each by its place, with the variable that now stands for it. */
  readonly masked: readonly { readonly place: string; readonly variable: string }[];
  /** The places of texts that lost a default, which a variable keeps out anyway. */
  readonly shortened: readonly string[];
  /** The places of what was left out: what lakeplan does not read, and what nothing says is harmless. */
  readonly dropped: readonly string[];
  /** Whether comments were left out. */
  readonly comments: boolean;
}

export interface StarterChoice {
  readonly metadata: string;
  /** Who runs the queries. */
  readonly compute: string;
  readonly storage: string;
  readonly credentials: string;
}

export interface Starter {
  readonly text: string;
  /** What it was made for: what was asked for, but for options that do not go with the ones before. */
  readonly choice: StarterChoice;
  /** To each question every option there is, with its words. */
  readonly options: Readonly<Record<keyof StarterChoice, Readonly<Record<string, string>>>>;
  /** To each question the options that go with the answers before it, and make a difference. */
  readonly possible: Readonly<Record<keyof StarterChoice, readonly string[]>>;
  /** What to know of it. */
  readonly problems: readonly Pick<Problem, 'severity' | 'message' | 'help'>[];
}

/** A difference between two plans, in words. */
export interface ShownChange {
  readonly effect: Effect;
  readonly title: string;
  readonly happens: string;
  readonly advice: string;
  /** Missing where all of a node is new or gone. */
  readonly before?: string;
  readonly after?: string;
}

export interface Differences {
  readonly summary: string;
  /** The worst first. */
  readonly changes: readonly ShownChange[];
}

/** What the page asks of lakeplan, which runs beside it so that no keystroke waits. */
export interface Service {
  compile(text: string, settings: Settings): Output;
  /** The lines that a node of the last plan comes from. */
  linesOf(node: number): readonly Lines[];
  /** The nodes of the last plan that come from a line. */
  nodesAt(line: number): readonly number[];
  complete(text: string, at: number, target: string, env: Environment): Completions | undefined;
  /** Undefined for a text that does not parse. */
  share(text: string, env: Environment, target: string): Shared | undefined;
  starter(choice: StarterChoice): Starter;
  diff(before: Plan, after: Plan): Differences;
}
