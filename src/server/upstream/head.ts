// This file reads the head of a response: what of it is passed on, and what ends it at once.
import { TransportError } from '../../exchange/thrown-errors.ts';
import { ResponseError } from './response-error.ts';

export interface ResponseHead {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** As they came; several of a name may be a list. */
export type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

const passed =
  /^(?:content-type|date|retry-after|x-.*throttle.*|x-token-bucket.*|cf-ray|x-request-guid)$/;

/** Keeps the headers that the page may see; cookies and the rest stay behind. */
export function readHead(status: number, headers: RawHeaders): ResponseHead {
  const kept = Object.keys(headers).filter((name) => passed.test(name.toLowerCase()));
  return { status, headers: kept.map((name) => [name.toLowerCase(), headerValue(headers, name)]) };
}

/** The value of a header; several are joined as in `Headers`. */
export function headerValue(headers: RawHeaders, name: string): string {
  const value = headers[name] ?? '';
  return typeof value === 'string' ? value : value.join(', ');
}

/** Throws for a redirect, or a status that HTTP does not have. */
export function checkHead({ status }: ResponseHead, headers: RawHeaders, url: string): void {
  if (status >= 300 && status < 400) {
    throw new ResponseError(
      'redirect',
      `The response redirects to ${targetOf(headerValue(headers, 'location'), url)}. The redirect was not followed: the token would have gone along.`,
    );
  }
  if (status < 200 || status > 599) throw noSuchStatus(status);
}

/** Interim responses (1xx) that may come before the response itself; no server has reasons for more. */
const mostInterim = 10;

/** Watches the interim responses: any status below 200 counts as one. */
export function limitInterimResponses(giveUp: (reason: Error) => void) {
  let count = 0;
  return ({ statusCode }: { readonly statusCode: number }): void => {
    count += 1;
    if (statusCode < 100) giveUp(noSuchStatus(statusCode));
    else if (count > mostInterim) {
      const detail = `More than ${mostInterim} interim responses (status ${statusCode}) came, and no final one.`;
      giveUp(new TransportError('bad-http', detail));
    }
  };
}

function noSuchStatus(status: number) {
  const shown = String(status).padStart(3, '0');
  return new TransportError(
    'bad-http',
    `The response has status ${shown}, which HTTP does not have.`,
  );
}

/** Only the origin, never the whole address: that may repeat the request. */
function targetOf(location: string, url: string): string {
  if (location === '' || !URL.canParse(location, url)) return 'an address that cannot be read';
  const { origin, protocol } = new URL(location, url);
  return origin === 'null' ? `another program (${protocol})` : origin;
}
