import { existsSync, readFileSync, statSync } from 'node:fs';
import * as http from 'node:http';
import * as https from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { certificate } from '../door/certificate.js';
import { freshFolder } from '../folder.js';
import { wholeOrPart } from './ranges.js';

export interface SiteOptions {
  /** What it serves; a new folder without one. */
  readonly folder?: string;
  readonly tls?: boolean;
  /** Whether it sends parts of files. */
  readonly ranges?: boolean;
  /** The bearer token without which nothing is to be had. */
  readonly bearer?: string;
  /** A header, in lower case, without which nothing is to be had. */
  readonly header?: readonly [name: string, value: string];
  /** Whom it sends all requests on to: its own files, say, under another URL. */
  readonly movedTo?: string;
}

/** One request, and what became of it. */
export interface SiteVisit {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly host: string;
  readonly secure: boolean;
  readonly headers: http.IncomingHttpHeaders;
  readonly status: number;
}

/** A web server that publishes a folder, and writes down what it is asked. */
export interface Site {
  /** Without a slash at the end. */
  readonly url: string;
  /** Host and port. */
  readonly address: string;
  readonly folder: string;
  readonly visits: SiteVisit[];
  close(): void;
}

export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const { folder = freshFolder(), tls = true } = options;
  const visits: SiteVisit[] = [];
  const answer: http.RequestListener = (request, response) => {
    const { status, headers, body } = answerTo(request, { ...options, folder });
    const { method = '', url = '', headers: asked, socket } = request;
    const secure = 'encrypted' in socket;
    visits.push({ method, url, host: asked.host ?? '', secure, headers: asked, status });
    response.writeHead(status, { ...headers, 'content-length': body.length });
    response.end(method === 'HEAD' ? undefined : body);
  };
  const server = tls ? https.createServer(certificate(), answer) : http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A site that is open while a file of tests runs must not keep its process alive.
  server.unref();
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${tls ? 'https' : 'http'}://${address}`,
    address,
    folder,
    visits,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A site that is closed when the test ends. */
export async function openTestSite(options?: SiteOptions): Promise<Site> {
  const site = await openSite(options);
  onTestFinished(() => site.close());
  return site;
}

export interface Answer {
  readonly status: number;
  readonly headers: http.OutgoingHttpHeaders;
  readonly body: Buffer;
}

const nothing = { headers: {}, body: Buffer.alloc(0) };

function answerTo(
  { url = '', method = '', headers }: http.IncomingMessage,
  { folder = '', ranges = true, bearer, header, movedTo }: SiteOptions,
): Answer {
  if (movedTo !== undefined) {
    return { ...nothing, status: 302, headers: { location: `${movedTo}${url}` } };
  }
  if (bearer !== undefined && headers.authorization !== `Bearer ${bearer}`) {
    return { ...nothing, status: 401 };
  }
  if (header !== undefined && headers[header[0]] !== header[1]) return { ...nothing, status: 403 };
  if (method !== 'GET' && method !== 'HEAD') return { ...nothing, status: 405 };
  const file = fileOf(folder, url);
  if (file === undefined) return { ...nothing, status: 404 };
  return wholeOrPart(readFileSync(file), ranges ? headers.range : undefined, ranges);
}

function fileOf(folder: string, url: string): string | undefined {
  try {
    const file = join(folder, decodeURIComponent(url.split('?', 1)[0] ?? ''));
    return existsSync(file) && statSync(file).isFile() ? file : undefined;
  } catch {
    // A lone percent sign is no name.
    return undefined;
  }
}
