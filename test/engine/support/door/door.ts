import * as http from 'node:http';
import * as https from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { certificate } from './certificate.js';
import { refusalOf } from './judge.js';
import { placeOf, placesOf } from './place.js';
import { telling, type Policy, type Refusal, type Visit } from './policy.js';
import { readAuthorization } from './signature.js';
import { askStore, bodyOf } from './upstream.js';

export interface DoorOptions extends Policy {
  readonly tls?: boolean;
}

/** An S3 door before the store under test: it lets through what its policy allows, and writes everything down. */
export interface Door {
  /** Host and port. */
  readonly address: string;
  readonly visits: Visit[];
  /** The hosts it was asked to lead to as a proxy, whether or not anyone spoke through it then. */
  readonly tunnels: string[];
  close(): void;
}

export async function openDoor({ tls = false, ...policy }: DoorOptions): Promise<Door> {
  const visits: Visit[] = [];
  const tunnels: string[] = [];
  const hosts: string[] = [...(policy.hosts ?? [])];
  const own = { ...policy, hosts };
  const answer: http.RequestListener = (request, response) => {
    respond(request, response, own, visits).catch(() => response.destroy());
  };
  const plain = http.createServer(answer);
  const secure = https.createServer(certificate(), answer);
  // As a proxy it leads every name to itself.
  plain.on('connect', ({ url = '' }, socket) => {
    tunnels.push(url);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secure.emit('connection', socket);
  });
  const server = tls ? secure : plain;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A door that is open while a file of tests runs must not keep its process alive.
  server.unref();
  const { port } = server.address() as AddressInfo;
  const address = `127.0.0.1:${port}`;
  if (hosts.length === 0) hosts.push(address, `localhost:${port}`);
  return {
    address,
    visits,
    tunnels,
    close() {
      for (const one of [plain, secure]) {
        one.closeAllConnections();
        one.close();
      }
    },
  };
}

/** A door that is closed when the test ends. */
export async function openTestDoor(options: DoorOptions): Promise<Door> {
  const door = await openDoor(options);
  onTestFinished(() => door.close());
  return door;
}

async function respond(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  policy: Policy,
  visits: Visit[],
): Promise<void> {
  const { method = '', headers } = request;
  // A proxy is asked for the whole URL.
  const url = (request.url ?? '').replace(/^https?:\/\/[^/]*/, '');
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  const { host = '' } = headers;
  const body = await bodyOf(request);
  const place = placeOf(host, path, policy);
  const isNowhere = typeof place === 'string';
  const places = isNowhere ? [] : placesOf(place, query, body);
  const refused = isNowhere
    ? place
    : refusalOf({ method, path, query, headers, body, places }, policy);
  visits.push({
    ...visitOf(request),
    url,
    bucket: isNowhere ? '' : place.bucket,
    places,
    ...(refused && { refused }),
  });
  if (isNowhere || refused !== undefined) return refuse(response, refused ?? 'NoSuchRoute');
  const answer = await askStore({ method, path: place.path, query, headers }, body);
  const { connection: _, 'transfer-encoding': __, ...kept } = answer.headers;
  const length = method === 'HEAD' ? {} : { 'content-length': String(answer.body.length) };
  response.writeHead(answer.status, { ...kept, ...length });
  response.end(answer.body);
}

/** What a request says of who asks. */
function visitOf({ method = '', headers, socket }: http.IncomingMessage) {
  const authorization = readAuthorization(headers.authorization ?? '');
  const named = {
    keyId: authorization?.keyId,
    region: authorization?.scope[1],
    token: headers[telling.token],
    kmsKey: headers[telling.kmsKey],
    payer: headers[telling.payer],
  };
  const said = Object.entries(named).filter(([, value]) => value !== undefined);
  const { host = '' } = headers;
  return { method, host, secure: 'encrypted' in socket, ...Object.fromEntries(said) };
}

/** As S3 does. */
function refuse(response: http.ServerResponse, refused: Refusal): void {
  response.writeHead(refused.startsWith('NoSuch') ? 404 : 403, {
    'Content-Type': 'application/xml',
  });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${refused}</Code></Error>`);
}
