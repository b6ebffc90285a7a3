/**
 * Whether a page of another site has sent a request, as its browser says. Programs say nothing of the kind, and neither
 * does a browser of an address that somebody typed.
 */
export function isCrossSite({ headers, url }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  return origin !== null && origin !== new URL(url).origin;
}
