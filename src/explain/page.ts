/** What is said of one code of a finding: a file in `codes/`, as `pages.mjs` reads it. */
export interface Page {
  /** A few words, without a full stop. */
  readonly title: string;
  /** What it means and what comes of it, in whole sentences; its line breaks do not count. */
  readonly why: string;
  /** Gives this code, and no other. */
  readonly wrong: Example;
  /** The same without the mistake. */
  readonly right: Example;
  /** When the severity is another than the code's own. */
  readonly unless?: string;
}

/** What is said of a matter that is no code: a file in `topics/`. */
export interface Topic {
  readonly title: string;
  /** Headings, paragraphs and commands, in Markdown. */
  readonly blocks: readonly string[];
}

/** A configuration, a plan, or a program for what only a caller of the library can bring about. */
export interface Example {
  readonly language: 'toml' | 'json' | 'js';
  /** Without a line break at its end. */
  readonly text: string;
  /** The command line that is run on it, or the file it is, where that is not `lakeplan check lakes.toml`. */
  readonly how?: string;
}
