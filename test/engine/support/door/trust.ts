import { isAtLeast } from '../at-least.js';
import { quote } from '../quote.js';
import { authority } from './certificate.js';

/**
 * The settings with which an engine, of the version under test without one, believes the authority of a door. GLOBAL: DuckLake lists over a connection of its
 * own. 1.4.4 does not check certificates unless it is told to (run on both).
 */
export function trusting(file = authority, version?: string): readonly string[] {
  const check = isAtLeast('1.5.0', version)
    ? []
    : ['SET GLOBAL enable_server_cert_verification = true'];
  return ['LOAD httpfs', `SET GLOBAL ca_cert_file = ${quote(file)}`, ...check];
}

/** The setting with which every name leads to a door, as if it stood at the end of the net. */
export function through(address: string): readonly string[] {
  return ['LOAD httpfs', `SET GLOBAL http_proxy = ${quote(address)}`];
}
