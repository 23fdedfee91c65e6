import * as v from 'valibot';
import { field, shaped } from '../../fields/field.js';
import { problem } from '../../fields/problem.js';
import { matching, text } from '../../fields/values.js';
import { withoutEnd } from '../../engine/paths.js';

/** A host as libpq takes it, or a list of such: a name, an address, or the folder of a socket. */
export const host = v.pipe(
  shaped('host', text),
  v.check((one) => !one.includes('://'), problem('url-in-path', {})),
  // libpq does not take a user apart from its host; whoever writes one means a URL.
  v.check(
    (one) => !itemsOf(one).some(hasUser),
    problem('credential-in-text', { form: 'userinfo' }),
  ),
  v.check((one) => !itemsOf(one).some(hasPort), problem('port-in-host', {})),
  v.check((one) => itemsOf(one).every(isHost), problem('invalid-host', {})),
);

/** The items of a list as libpq takes it. */
export function itemsOf(one: string | number): readonly string[] {
  return String(one).split(',');
}

/** Of a name or an address; libpq looks it up with the port in it (run on 1.4.4 and 1.5.5). */
function hasPort(one: string): boolean {
  return /^(?:[^/@[\]:][^/@[\]:]*|\[[^\]]*\]):\d*$/.test(one);
}

/** The name of an abstract socket begins with the sign. */
function hasUser(one: string): boolean {
  return one.indexOf('@') > 0 && !one.startsWith('/');
}

/** Blanks and `=` stand between the words of a connection string, of which a host is only one. */
function isHost(one: string): boolean {
  return /^[/@]/.test(one) || /^[^\s=]*$/.test(one);
}

const invalidPort = problem('invalid-port', {});

/** A port, or a list of them in a text. */
export const port = v.pipe(
  shaped(
    'port',
    field(
      'number',
      v.custom<number | string>(
        (value) =>
          Number.isSafeInteger(value) || (typeof value === 'string' && value.includes(',')),
        problem('wrong-type', { expected: 'integer' }),
      ),
    ),
  ),
  v.check(arePorts, invalidPort),
);

/** The same as it is written into a plan. */
export const portText = v.pipe(
  text,
  v.check((one) => arePorts(one), invalidPort),
);

function arePorts(one: string | number): boolean {
  return itemsOf(one).every((item) => /^[1-9]\d{0,4}$/.test(item) && Number(item) <= 65535);
}

/**
 * `host[:port][/path]`. DuckDB takes no scheme there (`http://http://h`), and puts a path before the bucket: with path
 * style on 1.4.4 and 1.5.5 a store under a path is right.
 */
const address = String.raw`(?:\[[0-9a-f:.]+\]|[^\s/\\?#@:[\]]+)(?::\d{1,5})?(?:/(?!\.{1,2}(?:/|$))[^\s/\\?#@]+)*`;
const bareAddress = new RegExp(`^${address}$`, 'i');
const configured = new RegExp(`^(?:https?://)?${address}/*$`, 'i');
const invalidEndpoint = problem('invalid-endpoint', {});

const withoutUser = v.pipe(
  text,
  v.check((one) => !one.includes('@'), problem('credential-in-text', { form: 'userinfo' })),
);

/** An endpoint as it is written into a plan. */
export const endpointText = v.pipe(
  withoutUser,
  v.check((one) => bareAddress.test(one), invalidEndpoint),
);

export interface Endpoint {
  /** Its host, with the port and the path that it has. */
  readonly address: string;
  /** What its scheme says of TLS, if it has one. */
  readonly ssl?: boolean;
}

const scheme = /^https?:\/\//i;

/** An endpoint as it is configured: with a scheme or without, and with slashes at its end. */
export const endpoint = v.pipe(
  shaped('endpoint', withoutUser),
  v.check((one) => configured.test(one), invalidEndpoint),
  v.transform((url): Endpoint => {
    const [given] = scheme.exec(url) ?? [];
    const bare = withoutEnd(given === undefined ? url : url.slice(given.length));
    return given === undefined
      ? { address: bare }
      : { address: bare, ssl: given.toLowerCase() === 'https://' };
  }),
);

/** DuckDB pastes an account into a host name. */
export const account = matching(/^[A-Za-z0-9-]+$/, problem('invalid-account-id', {}));
