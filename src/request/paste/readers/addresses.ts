// This file reads addresses of the API, alone or anywhere in a text.
import { addressesIn, isApiAddress } from '../api-address.ts';
import type { FoundCall } from '../found-call.ts';

/** The calls whose addresses stand in a text; a verb may stand before one. */
export function readAddresses(text: string): readonly FoundCall[] {
  const typed = text.trim();
  const [, verb, alone = ''] = /^(?:(GET|POST)\s+)?(\S+)$/i.exec(typed) ?? [];
  if (alone !== '' && /[/.]/.test(alone))
    return [{ kind: 'URL', url: alone, ...(verb !== undefined && { verb: verb.toUpperCase() }) }];
  return [...new Set(addressesIn(text))]
    .filter((address) => isApiAddress(address) || /\/docs\/[a-z-]+/.test(address))
    .map((url) => ({ kind: 'URL', url }));
}
