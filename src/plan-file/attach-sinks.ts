import type { Field } from '../fields/field.js';
import { checkValue } from '../fields/read-value.js';
import { attachText } from '../fields/values.js';
import { hasPlaceholder } from '../engine/placeholders.js';
import type { AttachOption } from '../engine/attach-options.js';
import { accessTo } from '../backend/backend.js';
import { optionField, optionRows } from '../fields/option-rows.js';
import type { AttachNode, DuckLakeAttach } from '../plan/nodes.js';
import { catalogBackendOf, invalid, storageBackendOf, type Place } from './place.js';

type LakePlace = Place<DuckLakeAttach>;

export function checkAlias(value: string, { pointer, report }: Place): void {
  checkValue(attachText, value, pointer, report);
}

export function checkUse(value: string, place: Place): void {
  const attached = place.plan.nodes.some((node) => node.kind === 'attach' && node.alias === value);
  if (!attached) invalid(place, 'use');
}

export function checkCatalogType(value: string, place: Place): void {
  if (catalogBackendOf(value, place) === undefined) invalid(place, 'unknown-kind');
}

export function checkCatalogPath(value: string, place: LakePlace): void {
  const { node, pointer, report } = place;
  if (value !== '' && !checkValue(attachText, value, pointer, report)) return;
  const backend = catalogBackendOf(node.metadata.type, place);
  backend?.checkPath(value, pointer, report, place.accesses);
}

/** The catalog's secret is one of the plan, and of the type that its backend takes. */
export function checkCatalogSecret(value: string, place: LakePlace): void {
  const { node, secrets, pointer, report } = place;
  const kind = catalogBackendOf(node.metadata.type, place)?.secret;
  if (kind === undefined || secrets.get(value)?.type !== kind.type) invalid(place, 'secret');
  if (hasPlaceholder(value)) report.add('engine-placeholder', pointer, { generated: false });
}

/**
 * The secret that DuckDB finds for a catalog at a URL is one of the plan, of the type that it is asked for, and one that the
 * plan makes covers the URL: else another would be found, or none.
 */
export function checkScopedSecret(value: string, place: LakePlace): void {
  const { path } = place.node.metadata;
  const access = accessTo(path, place.accesses);
  const secret = place.secrets.get(value);
  if (access === undefined || secret?.type !== access.secret.type) invalid(place, 'secret');
  else if (secret.action === 'create' && !secret.scope?.some((scope) => path.startsWith(scope)))
    invalid(place, 'uncovered-catalog');
}

/** Whether libpq takes the word in the path, beside a secret that lakeplan makes. In which version is no matter. */
export function checkWordName(value: string, place: LakePlace): void {
  const { metadata } = place.node;
  const isCreated = place.secrets.get(metadata.secret ?? '')?.action === 'create';
  if (!isCreated || wordField(value, place) === undefined) invalid(place, 'unknown-key');
}

export function checkWord(value: string, place: LakePlace): void {
  const field = wordField(place.path.at(-1) ?? '', place);
  if (field !== undefined) checkValue(field, value, place.pointer, place.report);
}

function wordField(name: string, place: LakePlace): Field | undefined {
  const words = catalogBackendOf(place.node.metadata.type, place)?.secret?.words ?? {};
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

/** A path in an object store by the store's rules, any other by those of this machine. */
export function checkDataPath(value: string, place: Place<AttachNode>): void {
  const { pointer, report } = place;
  if (!checkValue(attachText, value, pointer, report)) return;
  const { backends, node } = place;
  const backend = storageBackendOf(value, place);
  // What MotherDuck computes on is not on this machine.
  if (backend === undefined || (backend.schemes.length === 0 && node.host !== 'duckdb')) {
    const expected = Object.values(backends.storage).flatMap(({ schemes }) => schemes);
    report.add('wrong-scheme', pointer, { expected });
  } else backend.checkDataPath(value, pointer, report);
}

/** Whether there is such an option for the catalog: the engine hands some on to it. In which version is no matter. */
export function checkOptionName(value: string, place: Place<AttachNode>): void {
  const { node } = place;
  const rows = optionRows(node.host);
  const row = Object.hasOwn(rows, value) ? rows[value] : undefined;
  if (row === undefined || !isForCatalog(row, node)) invalid(place, 'unknown-key');
}

function isForCatalog({ metadata }: AttachOption, node: AttachNode): boolean {
  return metadata === undefined || node.host !== 'duckdb' || metadata.includes(node.metadata.type);
}

/** The value of an option, of whatever type. */
export function checkOption(value: unknown, place: Place<AttachNode>): void {
  const field = optionField(place.path.at(-1) ?? '');
  if (field !== undefined) checkValue(field, value, place.pointer, place.report);
}
