import type { Shape } from '../fields/field.js';

/** The kinds of catalog that may stand before a file. */
const prefixes = 'ducklake|duckdb|sqlite|postgres|postgresql|mysql|md|motherduck|quack|file';
/** Without `?`, `@`, `=`, `#`, `;`, `:` and blanks, behind or between which credentials are written. */
const way = String.raw`[\p{L}\p{N}\w./~*[\]{},+\\-]*`;

/** The texts of each shape. */
export const shapes: Readonly<Record<Shape, RegExp>> = {
  bucket: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
  'dotted-name': /^[A-Za-z_][\w.-]{0,62}$/,
  endpoint: /^(?:https?:\/\/)?(?:\[[0-9a-f:.]+\]|[a-z0-9][a-z0-9.-]{0,252})(?::\d{1,5})?\/*$/i,
  host: /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\/[\w./-]{1,200})$/,
  moment: /^\d{4}-\d\d-\d\d(?:[Tt ][\d:.]{4,18}(?:[Zz]|[+-][\d:]{2,6})?)?$/,
  name: /^[A-Za-z_][\w-]{0,62}$/,
  path: new RegExp(`^(?:[A-Za-z]:)?${way}$`, 'u'),
  port: /^[-+]?\d{1,5}(?:,\d{1,5})*$/,
  region: /^(?:auto|[a-z]{2,12}(?:-[a-z]{2,12}){1,4}-\d{1,2})$/,
  uri: new RegExp(`^(?:(?:${prefixes}):){0,2}(?::memory:|${way})$`, 'u'),
  url: /^[a-z][a-z0-9]{0,9}:\/\/[\p{L}\p{N}\w./*[\]{},+-]*$/iu,
  version: /^\d{1,3}(?:\.\d{1,3}){0,2}$/,
};

/** What is no text, by its kind: TOML writes it without quotes. */
export const bareShapes = {
  boolean: /^(?:true|false|yes|no|on|off)$/i,
  number: /^[-+]?\d{1,12}(?:\.\d{1,3})?$/,
} as const;
