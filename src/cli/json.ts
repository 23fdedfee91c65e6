import { hostile } from '../diagnostic/printable.js';

const width = 100;

/**
 * JSON with short values on one line, as plan files are printed. Ends without a line break. What would attack its reader
 * is escaped, so that it is still the same value.
 */
export function formatJson(value: unknown, indent = '', room = width): string {
  const short = oneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + short.length <= room)
    return short;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${formatJson(item, inner)}`)
    : Object.entries(value).map(([key, item]) => {
        const name = `${scalar(key)}: `;
        return `${inner}${name}${formatJson(item, inner, width - name.length)}`;
      });
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return scalar(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(oneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${scalar(key)}: ${oneLine(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function scalar(value: unknown): string {
  return JSON.stringify(value).replace(hostile, escapeUnits);
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}
