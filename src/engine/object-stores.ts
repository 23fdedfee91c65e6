import { foldName } from './names.js';
import { storeHosts, type StoreHosts, type UrlStyle } from './object-store-hosts.js';

/** What a host says of the store behind it. */
export interface KnownStore {
  readonly name: string;
  /** The region that a request to this host is signed for. */
  readonly region?: string;
  /** Whether the host names the region, and it is not known that the store takes a signature for another. */
  readonly strict?: true;
  readonly style?: UrlStyle;
  /** Whether it takes no other style. */
  readonly only?: true;
}

/** No name in the DNS is longer. */
const longest = 253;

/** The store at an endpoint, which is a host, perhaps with a port and a path, or at a host that a bucket begins. */
export function storeAt(endpoint: string): KnownStore | undefined {
  const [given = ''] = endpoint.slice(0, longest + 1).split(/[:/]/, 1);
  if (given.length > longest) return undefined;
  const host = foldName(given);
  for (const row of storeHosts) {
    const [, domain, before] = row;
    if (!host.endsWith(domain)) continue;
    const front = host.slice(0, -domain.length);
    if (front !== '' && !front.endsWith('.')) continue;
    const labels = front.slice(0, -1).split('.');
    for (const form of before.split(' ')) {
      const region = regionIn(labels, form, row);
      if (region !== undefined) return known(row, region);
    }
  }
  return undefined;
}

/** The region at the star of the form, empty without a star; undefined where the labels do not end in that form. */
function regionIn(labels: readonly string[], form: string, row: StoreHosts): string | undefined {
  if (form === '') return '';
  const wanted = form.split('.');
  let region = '';
  for (const [index, one] of wanted.entries()) {
    const label = labels[labels.length - wanted.length + index] ?? '';
    const [start = '', end] = one.split('*');
    if (end === undefined) {
      if (one === '+' ? label === '' : label !== one) return undefined;
    } else {
      if (!label.startsWith(start) || !label.endsWith(end)) return undefined;
      region = label.slice(start.length, label.length - end.length);
      if (!takes(row, region)) return undefined;
    }
  }
  return region;
}

/** Whether it is a region that may stand at the star. */
function takes([, , before, region]: StoreHosts, given: string): boolean {
  return before.includes('*') && new RegExp(`^(?:${region})$`).test(given);
}

function known([name, , before, fixed, traits = '']: StoreHosts, said: string): KnownStore {
  const region = before.includes('*') ? said : fixed;
  const style = /path|vhost/.exec(traits)?.[0] as UrlStyle | undefined;
  return {
    name,
    ...(region && { region }),
    ...(said && !traits.includes('lax') && { strict: true }),
    ...(style && { style }),
    ...(traits.includes('only') && { only: true }),
  };
}

/** What a service's name and a region say. */
export interface ServiceEndpoint extends Partial<KnownStore> {
  /** How its endpoints look, for people. */
  readonly form: string;
  /** Without one, the region is missing or has another form; or the form holds an account. */
  readonly endpoint?: string;
}

/** The endpoint of a service in a region; undefined where there is no such service. */
export function serviceEndpoint(
  service: string,
  region: string | undefined,
): ServiceEndpoint | undefined {
  const rows = storeHosts.filter(([name]) => name === service);
  const [first] = rows;
  if (first === undefined) return undefined;
  const written = writtenForm(first);
  const form = written.replace('*', '<region>').replace('+', '<account>');
  if (written.includes('+')) return { form };
  if (!written.includes('*')) return { form, ...known(first, ''), endpoint: written };
  const row = region === undefined ? undefined : rows.find((one) => takes(one, region));
  if (row === undefined || region === undefined) return { form };
  return { form, ...known(row, region), endpoint: writtenForm(row).replace('*', region) };
}

/** How `service` writes an endpoint of the row. */
function writtenForm([, domain, before, , , path = '']: StoreHosts): string {
  const [front = ''] = before.split(' ', 1);
  return `${front}${front && '.'}${domain}${path}`;
}

/** The services whose endpoint a name and a region make. */
export const services: readonly string[] = [...new Set(storeHosts.map(([name]) => name))].filter(
  (name) => !serviceEndpoint(name, undefined)?.form.includes('<account>'),
);
