// This file is what stands before the API: it drops the requests of who asks too often, and says so with a page of its own.
// Neither is documented: beyond 30 requests a second the answer is undefined, and the block lasts half a minute or more.

/** Seconds for which everything is dropped. */
const blocked = 30;

/** Makes the gate; it tells whether a request may pass. */
export function createEdge(perSecond: number, now: () => number) {
  let passed: readonly number[] = [];
  let until = -Infinity;
  return (): boolean => {
    const moment = now();
    if (moment < until) return false;
    if (perSecond === Infinity) return true;
    passed = [...passed.filter((at) => at > moment - 1), moment];
    if (passed.length > perSecond) until = moment + blocked;
    return passed.length <= perSecond;
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
