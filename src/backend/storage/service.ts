import { suggest } from '../../diagnostic/suggest.js';
import type { Report } from '../../diagnostic/diagnostic.js';
import { serviceEndpoint, services, storeAt } from '../../engine/object-stores.js';
import { problem } from '../../fields/problem.js';
import { choice, type text } from '../../fields/values.js';
import type { endpoint } from '../secret/address.js';
import type { SecretInput } from '../secret/input.js';

/** A service that speaks S3, by its name; with a region it says the endpoint. */
export const service = choice(services, ({ input }) => {
  const word = typeof input === 'string' ? input : '';
  const { form } = serviceEndpoint(word, undefined) ?? {};
  return form === undefined
    ? problem('unknown-service', { known: services, ...suggest(word, services) })
    : problem('incomplete-service', { form, lacks: 'account' });
});

type Asked = SecretInput<{
  service: typeof service;
  endpoint: typeof endpoint;
  region: typeof text;
}>;

/** Where the service is that a created secret names; what keeps it from being found is reported. */
export function readService(secret: Asked, report: Report): { endpoint?: string; region?: string } {
  const name = secret.value('service');
  if (name === undefined || !secret.created) return {};
  if (secret.has('endpoint')) {
    const given = secret.value('endpoint')?.address;
    if (given === undefined || storeAt(given)?.name === name) return {};
    const details = { related: [secret.at('endpoint')] };
    const facts = { key: 'service', other: 'endpoint' };
    report.add('conflicting-keys', secret.at('service'), facts, details);
    return {};
  }
  const region = secret.value('region');
  if (region === undefined && secret.has('region')) return {};
  const { endpoint: found, form = '', region: only } = serviceEndpoint(name, region) ?? {};
  if (found !== undefined)
    return { endpoint: found, ...(region === undefined && only && { region: only }) };
  if (region === undefined) {
    report.add('incomplete-service', secret.at('service'), { form, lacks: 'region' });
  } else report.add('incomplete-service', secret.at('region'), { form, lacks: 'fitting-region' });
  return {};
}
