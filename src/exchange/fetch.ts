import type { ApiRequest } from '../request/build.ts';
import { readBytes, TooLarge, tooLargeMessage } from './decode.ts';
import { InvalidResponseError } from './thrown-errors.ts';
import { startTiming } from './timing.ts';
import type { Transport, TransportCall } from './transport.ts';

/** The transport through `fetch`, or through a handler of the same type. Redirects are not followed. */
export function throughFetch(ask: (request: Request) => Promise<Response>): Transport {
  return async (call) => {
    const timing = startTiming();
    const response = await ask(toFetchRequest(call));
    const { duration: untilHead } = timing();
    const { status } = response;
    const headers = [...response.headers];
    const wireBytes = contentLength(response);
    try {
      const body = response.body ? await readBytes(response.body) : new Uint8Array();
      return { status, headers, body, wireBytes, timing: { ...timing(), untilHead } };
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      throw new InvalidResponseError('too-large', tooLargeMessage, {
        status,
        headers,
        wireBytes,
        bytes: wireBytes ?? 0,
      });
    }
  };
}

function toFetchRequest({ request, token, signal }: TransportCall): Request {
  return new Request(request.url, {
    method: request.verb,
    headers: fetchHeadersOf(request, token),
    signal,
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    ...(request.verb === 'POST' && { body: request.form }),
  });
}

/** The headers that a page sets; the browser adds its own. */
export function fetchHeadersOf(request: ApiRequest, token: string): [string, string][] {
  return [
    ['accept', 'application/json'],
    ...headersOf(request, token),
    ...request.extraHeaders.map(({ name, value }): [string, string] => [name, value]),
  ];
}

/** The headers that every transport sends to the API for a request: the token's, and the type of a form. */
export function headersOf({ header, verb }: ApiRequest, token: string): [string, string][] {
  return [
    ...(token === ''
      ? []
      : [[header.name.toLowerCase(), header.scheme + token] satisfies [string, string]]),
    ...(verb === 'POST'
      ? [['content-type', 'application/x-www-form-urlencoded'] satisfies [string, string]]
      : []),
  ];
}

function contentLength({ headers }: Response): number | undefined {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return Number.isFinite(length) ? length : undefined;
}
