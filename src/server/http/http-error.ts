import { cacheControl, pageHeaders } from './headers.ts';

/** A response that never repeats what was sent: a stranger learns nothing from it. */
export interface HttpError {
  readonly status: number;
  readonly error: string;
  readonly message: string;
  /** The methods that work where this one does not. */
  readonly allow?: string;
}

export const httpErrors = {
  malformed: {
    status: 400,
    error: 'malformed_request',
    message: 'This is not a request that HTTP/1.1 allows.',
  },
  address: {
    status: 400,
    error: 'malformed_address',
    message: 'The address must be a path that starts with one slash.',
  },
  characters: {
    status: 400,
    error: 'malformed_address',
    message: 'The address must be ASCII without spaces: write é as %C3%A9 and a space as %20.',
  },
  upgrade: {
    status: 400,
    error: 'no_upgrade',
    message: 'This server speaks HTTP/1.1 only: no tunnels and no other protocol.',
  },
  host: {
    status: 403,
    error: 'host_not_allowed',
    message: 'The Host header must be 127.0.0.1, localhost or [::1] with the port of this server.',
  },
  preflight: {
    status: 403,
    error: 'other_sites_not_allowed',
    message: 'The relay is for the page of this server only.',
  },
  origin: {
    status: 403,
    error: 'origin_not_allowed',
    message:
      'The relay is for the page of this server only: Origin and Sec-Fetch-Site must say so.',
  },
  session: {
    status: 403,
    error: 'session_not_allowed',
    message: 'The page is from an earlier run of this server: reload it.',
  },
  identity: {
    status: 403,
    error: 'sign_in_required',
    message: 'The single sign-on before this server did not say who asks: reload and sign in.',
  },
  recipe: {
    status: 400,
    error: 'malformed_recipe',
    message:
      'The body must name an endpoint of the catalog, values of its parameters, a team and a style.',
  },
  missing: { status: 404, error: 'not_found', message: 'There is nothing at this address.' },
  method: {
    status: 405,
    error: 'method_not_allowed',
    message: 'Only GET and HEAD work here.',
    allow: 'GET, HEAD',
  },
  relayMethod: {
    status: 405,
    error: 'method_not_allowed',
    message: 'Only POST works here.',
    allow: 'POST',
  },
  slow: { status: 408, error: 'request_too_slow', message: 'The request took too long to arrive.' },
  body: { status: 413, error: 'body_too_large', message: 'The body must be 1 MiB or less.' },
  recipeSize: {
    status: 413,
    error: 'body_too_large',
    message: 'The body must be 16 KiB or less, or 256 KiB where writes are allowed.',
  },
  type: {
    status: 415,
    error: 'type_not_allowed',
    message: 'The Content-Type must be application/json.',
  },
  expectation: {
    status: 417,
    error: 'expectation_failed',
    message: 'The Expect header may only be 100-continue.',
  },
  headers: {
    status: 431,
    error: 'headers_too_large',
    message: 'The request line and headers must be 16 KiB or less.',
  },
  failed: {
    status: 500,
    error: 'internal_error',
    message: 'The server failed on this request. See its terminal for the error.',
  },
} as const satisfies Record<string, HttpError>;

/** The refusal for whoever speaks Request and Response. */
export function toResponse(refusal: HttpError): Response {
  return new Response(bodyOf(refusal), { status: refusal.status, headers: headersOf(refusal) });
}

export function bodyOf({ error, message }: HttpError): string {
  return JSON.stringify({ error, message });
}

export function headersOf(refusal: HttpError): Record<string, string> {
  return {
    ...pageHeaders,
    'Cache-Control': cacheControl.never,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(new TextEncoder().encode(bodyOf(refusal)).byteLength),
    ...(refusal.allow !== undefined && { Allow: refusal.allow }),
    Connection: 'close',
  };
}
