import process from 'node:process';

/**
 * What the caller named in an environment variable; an empty one names nothing.
 *
 * @param {string} variable
 */
export function fromCaller(variable) {
  return process.env[variable] || undefined;
}
