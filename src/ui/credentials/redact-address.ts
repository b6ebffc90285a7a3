import { longestAddress, longestLink } from '../../request/link.ts';
import { cleanAddress } from '../../secrets/address.ts';
import type { IsHarmless } from '../../secrets/detect.ts';

/** Removes secrets from the address at once; returns a warning if there were any, or if the address is too long. */
export function redactAddress(
  page: Window,
  tokens: readonly string[],
  isHarmless?: IsHarmless,
): string | undefined {
  const { pathname, search, hash } = page.location;
  const length = search.length + hash.length;
  if (length > longestAddress) {
    page.history.replaceState(null, '', pathname);
    return `The link is ${length.toLocaleString('en')} characters long and was not opened: links of this explorer have at most ${longestLink.toLocaleString('en')}. Ask for a new one.`;
  }
  const clean = cleanAddress({ search, hash }, tokens, isHarmless);
  if (!clean) return undefined;
  page.history.replaceState(null, '', pathname + clean.search + clean.hash);
  return (
    'The address of this page contained what looks like an access token, which was removed. The browser history, and ' +
    'anyone who passed the address on, may still have it: if it is a token, revoke it under Account settings → API and ' +
    'create a new one.'
  );
}
