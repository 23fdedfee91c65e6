import { schemeOf } from '../../engine/paths.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import type { Fields } from '../../fields/table.js';
import type { Table } from '../../fields/values.js';
import {
  accessTo,
  type Access,
  type Accesses,
  type LakeContext,
  type MetadataPlan,
  type ServedPlace,
} from '../backend.js';
import { readBackend } from '../read-backend.js';
import { foldName } from '../../engine/names.js';
import { checkEncrypted } from '../storage/http-url.js';

/** How DuckDB reaches the file at a URL; undefined, and reported, where it does not. */
export function accessFor(
  url: string,
  accesses: Accesses,
  pointer: string,
  report: Report,
): Access | undefined {
  const access = accessTo(url, accesses);
  if (access !== undefined) return access;
  const known = Object.values(accesses).flatMap(({ schemes }) => schemes);
  // It takes that for the name of a file (run on 1.4.4 and 1.5.5).
  if (known.includes(foldName(schemeOf(url) ?? ''))) report.add('upper-case-scheme', pointer, {});
  else report.add('wrong-scheme', pointer, { expected: known });
  return undefined;
}

type CatalogFields = Pick<Fields, 'has' | 'at' | 'pointer'> & {
  readonly values: { readonly credentials?: Table; readonly secret_name?: string };
};

/** What a catalog at a URL is, and needs. */
export function planRemote(
  url: string,
  extensions: MetadataPlan['extensions'],
  fields: CatalogFields,
  isValid: boolean,
  context: LakeContext,
): Partial<MetadataPlan> {
  const at = fields.at('uri');
  checkEncrypted(url, at, context.report);
  const place = { path: url, at, holds: 'catalog' } as const;
  const { secret, extensions: needed } = planAccess(place, fields, isValid, context);
  return { isRemote: true, secret, extensions: [...needed, ...extensions], scopedPath: url };
}

/** What opens a catalog at a URL, where the catalog's table says so itself. */
function planAccess(
  place: ServedPlace,
  fields: CatalogFields,
  isValid: boolean,
  context: LakeContext,
): Pick<MetadataPlan, 'extensions' | 'secret'> {
  const { report } = context;
  // A URL that is not right is in no scope.
  const places = isValid ? [place] : [];
  const served = { role: 'metadata', places, others: 'possible' } as const;
  const { credentials, secret_name: name } = fields.values;
  if (fields.has('credentials') && fields.has('secret_name')) {
    const facts = { key: 'secret_name', other: 'credentials' };
    const related = [fields.at('credentials')];
    report.add('conflicting-keys', fields.at('secret_name'), facts, { related });
  }
  if (name !== undefined) {
    const { type = '' } = accessTo(place.path, context.accesses)?.secret ?? {};
    const origin = [fields.pointer];
    const secret = {
      kind: 'secret',
      action: 'reference',
      name: foldName(name),
      type,
      origin,
    } as const;
    return { extensions: ['httpfs'], secret };
  }
  if (credentials === undefined) return { extensions: ['httpfs'] };
  const read = readBackend(context.accesses, credentials, fields.at('credentials'), context);
  if (read === undefined) return { extensions: ['httpfs'] };
  const access = accessTo(place.path, context.accesses);
  if (isValid && access !== undefined && access !== read.backend) {
    const related = [read.fields.at('type')];
    report.add('wrong-scheme', place.at, { expected: read.backend.schemes }, { related });
  }
  return read.backend.plan(read.fields, context, served);
}
