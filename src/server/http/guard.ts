import type { IncomingMessage } from 'node:http';
import { httpErrors } from './http-error.ts';
import type { HttpError } from './http-error.ts';

/** The parts of a request as they came over the wire, before any library has tidied them up. */
export type RawRequest = Pick<IncomingMessage, 'httpVersion' | 'rawHeaders' | 'url'>;

/** The API does not mind: real clients join a base that ends in a slash with a path that starts with one, `/2.3//answers`. */
const apiPath = /^\/v?\d+\.\d+\//;
const backslash = /\\|%5c/i;
const dotSegment = /\/(?:\.|%2e){1,2}(?:\/|$)/i;

/** Why a request must not go further: what it says about the host first, then the shape of its address. */
export function findRefusal(
  request: RawRequest,
  hosts: ReadonlySet<string>,
): HttpError | undefined {
  return (
    refuseVersion(request.httpVersion) ??
    refuseHost(headerValues(request, 'host'), hosts) ??
    refuseUpgrade(headerValues(request, 'upgrade')) ??
    refuseAddress(request.url ?? '')
  );
}

/** The only values of `Host` that name this server; compared as text, because parsing is where such checks fail. */
export function allowedHosts(port: number): ReadonlySet<string> {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  const hosts = names.map((name) => `${name}:${port}`);
  return new Set(port === 80 ? [...hosts, ...names] : hosts);
}

function headerValues({ rawHeaders }: RawRequest, name: string): readonly string[] {
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name,
  );
}

/** The parser takes a request line with no version for HTTP/0.9, which has no headers at all. */
function refuseVersion(version: string): HttpError | undefined {
  return version === '1.1' || version === '1.0' ? undefined : httpErrors.malformed;
}

function refuseHost(values: readonly string[], hosts: ReadonlySet<string>): HttpError | undefined {
  const [host] = values;
  if (host === undefined || values.length > 1) return httpErrors.malformed;
  return hosts.has(host) ? undefined : httpErrors.host;
}

/** Some clients offer HTTP/2 in clear with every first request; the offer may be ignored. */
function refuseUpgrade(values: readonly string[]): HttpError | undefined {
  return values.every((value) => value === 'h2c') ? undefined : httpErrors.upgrade;
}

function refuseAddress(url: string): HttpError | undefined {
  if (!url.startsWith('/') || url.includes('#')) return httpErrors.address;
  const path = url.split('?', 1)[0] ?? '';
  const strange =
    backslash.test(path) || dotSegment.test(path) || (path.includes('//') && !apiPath.test(path));
  return strange ? httpErrors.missing : undefined;
}
