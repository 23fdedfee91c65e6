import type { Report } from '../../diagnostic/diagnostic.js';
import type { Hosting } from '../backend.js';
import type { text } from '../../fields/values.js';
import type { SecretInput } from '../secret/input.js';

/** The region MotherDuck's table names goes to a secret that has none; where it cannot go, it does nothing. */
export function readRegion(
  secret: SecretInput<{ region: typeof text }>,
  regional: boolean,
  hosting: Hosting | undefined,
  report: Report,
): { region?: string } {
  const offered = hosting?.region;
  if (offered === undefined) return {};
  if (!regional || !secret.created) {
    reportUnusedRegion(offered, report);
    return {};
  }
  if (!secret.has('region')) return { region: offered.name };
  const region = secret.value('region');
  if (region !== undefined && region !== offered.name) {
    report.add(
      'conflicting-regions',
      offered.pointer,
      { with: 'catalog' },
      { related: [secret.at('region')] },
    );
  }
  return {};
}

/** The region that MotherDuck's table names, where no secret can carry it. */
export function reportUnusedRegion(
  { pointer }: NonNullable<Hosting['region']>,
  report: Report,
): void {
  report.add('unused-key', pointer, { key: 'region', because: 'no-secret-created' });
}
