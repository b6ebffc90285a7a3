// This file keeps secrets out of the address of the page.
import { cleanAddress } from '../secrets/address.ts';
import type { IsHarmless } from '../secrets/detect.ts';

/** Takes secrets out of the address at once; gives what to tell the person when there was one. */
export function scrubAddress(
  page: Window,
  tokens: readonly string[],
  isHarmless?: IsHarmless,
): string | undefined {
  const { pathname, search, hash } = page.location;
  const clean = cleanAddress({ search, hash }, tokens, isHarmless);
  if (!clean) return undefined;
  page.history.replaceState(null, '', pathname + clean.search + clean.hash);
  return (
    'What looks like an access token stood in the address of this page and was taken out. The history of the browser, ' +
    'and whoever passed the address on, may have kept it: if it is a token, revoke it under Account settings → API, and ' +
    'make a new one.'
  );
}
