// This file finds out what a browser lets a page request from a host, without any token.

export type BrowserReach = 'unreachable' | 'cors-refused' | 'preflight-refused' | 'allowed';

/** The same header that a token would travel in, because a preflight asks for it by name. It carries this word instead. */
const headerName = 'X-API-Access-Token';
const noToken = 'probe';

/**
 * Asks an address at most three times, each time for a little more; the browser itself tells nothing but yes or no.
 * Responses that a page may not read still show that the host is there.
 */
export async function probe(
  url: string,
  ask: (request: Request) => Promise<Response>,
  signal: AbortSignal,
): Promise<BrowserReach> {
  const usual = { signal, credentials: 'omit', cache: 'no-store', redirect: 'manual' } as const;
  const works = (init: RequestInit): Promise<boolean> =>
    ask(new Request(url, { ...usual, ...init })).then(
      () => true,
      () => false,
    );
  if (!(await works({ mode: 'no-cors', redirect: 'follow' }))) return 'unreachable';
  if (!(await works({ mode: 'cors' }))) return 'cors-refused';
  if (!(await works({ mode: 'cors', headers: { [headerName]: noToken } }))) {
    return 'preflight-refused';
  }
  return 'allowed';
}
