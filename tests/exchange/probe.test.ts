import { expect, test } from 'vitest';
import { probe } from '../../src/exchange/probe.ts';

/** A browser that lets through so many kinds of request, the harmless first. */
function browser(allowed: number) {
  const seen: Request[] = [];
  const ask = (request: Request): Promise<Response> => {
    seen.push(request);
    const kind = request.mode === 'no-cors' ? 1 : request.headers.has('x-api-access-token') ? 3 : 2;
    return kind <= allowed
      ? Promise.resolve(new Response())
      : Promise.reject(new TypeError('Failed to fetch'));
  };
  return { ask, seen };
}

test.each([
  [0, 'unreachable', 1],
  [1, 'cors-refused', 2],
  [2, 'preflight-refused', 3],
  [3, 'allowed', 3],
] as const)(
  'with %i kinds of request let through the host is %s',
  async (allowed, reach, calls) => {
    const { ask, seen } = browser(allowed);
    const { signal } = new AbortController();
    expect(await probe('http://api.test/2.3/errors', ask, signal)).toBe(reach);
    expect(seen).toHaveLength(calls);
    for (const { headers, credentials } of seen) {
      expect(credentials).toBe('omit');
      expect(headers.get('x-api-access-token') ?? 'probe').toBe('probe');
    }
  },
);
