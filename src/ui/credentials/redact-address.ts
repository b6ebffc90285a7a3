// This file keeps secrets out of the address of the page.
import { longestAddress, longestLink } from '../../request/link.ts';
import { cleanAddress } from '../../secrets/address.ts';
import type { IsHarmless } from '../../secrets/detect.ts';

/** Takes secrets out of the address at once; gives what to tell the person when there was one, or no end of it. */
export function redactAddress(
  page: Window,
  tokens: readonly string[],
  isHarmless?: IsHarmless,
): string | undefined {
  const { pathname, search, hash } = page.location;
  const length = search.length + hash.length;
  if (length > longestAddress) {
    page.history.replaceState(null, '', pathname);
    return `The link is ${length.toLocaleString('en')} characters long and was not read: this explorer makes links of at most ${longestLink.toLocaleString('en')}. Ask for a new one.`;
  }
  const clean = cleanAddress({ search, hash }, tokens, isHarmless);
  if (!clean) return undefined;
  page.history.replaceState(null, '', pathname + clean.search + clean.hash);
  return (
    'What looks like an access token stood in the address of this page and was taken out. The history of the browser, ' +
    'and whoever passed the address on, may have kept it: if it is a token, revoke it under Account settings → API, and ' +
    'make a new one.'
  );
}
