import type { CredentialName, ParameterValue, SecretNode } from '../plan/nodes.js';
import { sentInHeaders } from '../engine/headers.js';
import { withClauses } from './clauses.js';
import { quoteIdentifier, quoteString, word } from './quote.js';

/** `inHeader`: whether DuckDB sends it in a header. */
export type WriteCredential = (credential: CredentialName, inHeader: boolean) => string;

/** Nothing for a secret that is only referred to: it must already exist, and is never written. */
export function emitSecret(node: SecretNode, writeCredential: WriteCredential): readonly string[] {
  if (node.action === 'reference') return [];
  const storage = node.in === undefined ? '' : ` IN ${word(node.in)}`;
  const clauses = [`TYPE ${word(node.type)}`];
  if (node.provider !== undefined) clauses.push(`PROVIDER ${word(node.provider)}`);
  for (const [name, value] of Object.entries(node.parameters)) {
    const write = (one: CredentialName) =>
      writeNamed(one, sentInHeaders.has(name), writeCredential);
    clauses.push(`${word(name).toUpperCase()} ${emitValue(value, write)}`);
  }
  if (node.scope !== undefined) clauses.push(`SCOPE ${emitScope(node.scope)}`);
  return [withClauses(`CREATE OR REPLACE SECRET ${quoteIdentifier(node.name)}${storage}`, clauses)];
}

type Write = (credential: CredentialName) => string;

function emitValue(value: ParameterValue, write: Write): string {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'string') return quoteString(value);
  if ('credential' in value) return write(value);
  if ('parts' in value) return value.parts.map((part) => emitPart(part, write)).join(' || ');
  const entries = Object.entries(value.map).map(
    ([key, item]) => `${quoteString(key)}: ${write(item)}`,
  );
  return `MAP {${entries.join(', ')}}`;
}

function emitPart(part: string | CredentialName, write: Write): string {
  return typeof part === 'string' ? quoteString(part) : write(part);
}

/** Throws a TypeError for what is not the name of a credential, as `word` does. */
function writeNamed(
  name: CredentialName,
  inHeader: boolean,
  writeCredential: WriteCredential,
): string {
  const { credential, env } = name;
  const named = typeof credential === 'string' && (env === undefined || typeof env === 'string');
  if (!named) throw new TypeError('no credential');
  return writeCredential(name, inHeader);
}

/** One scope is a string, several are a list: repeated SCOPE clauses would keep only the last, in silence. */
function emitScope(scopes: readonly string[]): string {
  const texts = scopes.map(quoteString);
  return texts.length === 1 ? texts.join('') : `[${texts.join(', ')}]`;
}
