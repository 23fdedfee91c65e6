import { checkValue } from '../fields/read-value.js';
import { mapKey } from '../backend/secret/parameters.js';
import { encodable, isTable, text } from '../fields/values.js';
import { isVariableName } from '../fields/variables.js';
import type { Provider } from '../engine/secret-parameters.js';
import type { CreatedSecret, SecretNode } from '../plan/nodes.js';
import { invalid, secretKindOf, type Place } from './place.js';

type SecretPlace = Place<CreatedSecret>;

/** A name that was made of a lake's may hold what a lake's name may; any other was configured. */
export function checkSecretName(value: string, place: Place): void {
  checkValue(place.generated.has(value) ? encodable : text, value, place.pointer, place.report);
}

export function checkSecretType(value: string, place: Place<SecretNode>): void {
  const kind = secretKindOf(value, place);
  // Some are only referred to.
  const isMade = place.node.action === 'reference' || kind?.providers.length !== 0;
  if (kind === undefined || !isMade) invalid(place, 'unknown-kind');
}

export function checkProvider(value: string, place: SecretPlace): void {
  const known: readonly string[] = secretKindOf(place.node.type, place)?.providers ?? [];
  // DuckDB's own default is never written out.
  if (value === 'config' || !known.includes(value)) invalid(place, 'unknown-kind');
}

/** Whether the secret's type and provider have a parameter of that name. */
export function checkParameterName(value: string, place: SecretPlace): void {
  const { type, provider = 'config' } = place.node;
  const rows = secretKindOf(type, place)?.rows ?? {};
  const row = Object.hasOwn(rows, value) ? rows[value] : undefined;
  if (row?.since[provider as Provider] === undefined) invalid(place, 'unknown-key');
}

/** The value of a parameter, of whatever type: what the engine takes there, and no credential but by its name. */
export function checkParameter(value: unknown, place: SecretPlace): void {
  const [, parameter = ''] = place.path;
  const kind = secretKindOf(place.node.type, place);
  const planned = kind?.planned ?? {};
  const field = Object.hasOwn(planned, parameter) ? planned[parameter] : undefined;
  if (field !== undefined) checkValue(field, value, place.pointer, place.report);
  const other = kind?.refersTo?.[parameter];
  if (other !== undefined && place.secrets.get(String(value))?.type !== other.type)
    invalid(place, 'secret');
  const isOptional = isTable(value) && value['optional'] === true;
  if (isOptional && kind?.rows[parameter]?.empty !== 'none') invalid(place, 'not-optional');
}

/** A credential is named by its secret, its parameter and, in a map, its key: by what is not configured text. */
export function checkCredential(value: string, place: SecretPlace): void {
  const [, parameter = '', inside, key] = place.path.slice(0, -1);
  const name = [place.node.name, parameter, ...(inside === 'map' ? [key] : [])].join('.');
  // In a larger text, by the key of the configuration that it comes from.
  const isNamed =
    inside === 'parts'
      ? value.startsWith(`${name}.`) && /^[a-z_]+$/.test(value.slice(name.length + 1))
      : value === name;
  if (!isNamed) invalid(place, 'credential-name');
}

export function checkVariable(value: string, place: Place): void {
  if (!isVariableName(value)) invalid(place, 'credential-name');
}

/** The name of an HTTP header. */
export function checkMapKey(value: string, { pointer, report }: Place): void {
  checkValue(mapKey, value, pointer, report);
}

export function checkScope(value: string, place: SecretPlace): void {
  if (!checkValue(text, value, place.pointer, place.report)) return;
  const isScope = secretKindOf(place.node.type, place)?.isScope;
  // The whole of a path may be one: that of a catalog.
  const isCatalog = place.catalogs.has(value);
  if (isScope === undefined || !(isScope(value) || (isCatalog && isScope(`${value}/`))))
    invalid(place, 'scope');
}
