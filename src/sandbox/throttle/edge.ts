// This file is what stands before the API: it drops the requests of who asks too often, and says so with a page of its own.
// Neither is documented: beyond 30 requests a second the response is undefined, and the block lasts half a minute or more.

/** Seconds for which everything is dropped. */
const blocked = 30;

/**
 * Requests that are held up at once, rather than dropped. The API takes about a tenth of a second for a response, so that
 * a client that waits for each, on up to three connections, never comes near the limit; here nothing else slows it down.
 */
const mostHeld = 3;

export interface RateTimer {
  /** The time in epoch seconds. */
  readonly now: () => number;
  /** Waits for so many seconds. */
  readonly wait: (seconds: number) => Promise<void>;
}

/** Makes the gate; it tells whether a request may pass, as soon as it may. */
export function createEdgeLimiter(perSecond: number, { now, wait }: RateTimer) {
  let passed: readonly number[] = [];
  let until = -Infinity;
  let held = 0;

  /** Seconds until one more may pass. */
  const delay = () => {
    passed = passed.filter((at) => at > now() - 1);
    return passed.length < perSecond ? 0 : (passed[0] ?? 0) + 1 - now();
  };

  return async (): Promise<boolean> => {
    if (perSecond === Infinity) return true;
    if (now() < until) return false;
    if (delay() > 0 && held === mostHeld) {
      until = now() + blocked;
      return false;
    }
    held++;
    for (let rest = delay(); rest > 0; rest = delay()) await wait(rest);
    held--;
    passed = [...passed, now()];
    return true;
  };
}

/** The page of the edge, in HTML with an id that its support would ask for. */
export function edgePage(status: 403 | 429 | 502 | 503): Response {
  const ray = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const html = `<!DOCTYPE html>
<html lang="en"><head><title>${titles[status]}</title></head>
<body><h1>${titles[status]}</h1>
<p>The request was stopped before it reached the API.</p>
<p>Ray ID: <strong>${ray}</strong></p></body></html>
`;
  const headers = {
    'content-type': 'text/html; charset=UTF-8',
    server: 'edge',
    'cf-ray': `${ray}-LHR`,
  };
  return new Response(html, { status, headers });
}

const titles = {
  403: 'Access denied',
  429: 'You are being rate limited',
  502: 'Bad gateway',
  503: 'Service temporarily unavailable',
} as const;
