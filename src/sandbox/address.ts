// This file reads where a request goes. Two styles are known: `/2.3/<path>?team=<slug>` (docs home)
// and `/v2.3/teams/<slug>/<path>` (the help article on access tokens).
import { noMethod } from './api-error.ts';

export interface Address {
  readonly segments: readonly string[];
  readonly team: string | undefined;
}

/** Splits a URL into the segments after the version, and the team; a doubled or trailing slash does not count. */
export function readAddress(url: URL): Address {
  const [version, ...segments] = url.pathname.split('/').filter(Boolean).map(decode);
  if (version === '2.3') return { segments, team: given(url.searchParams.get('team')) };
  const [teams, team, ...rest] = segments;
  if (version === 'v2.3' && teams === 'teams') return { segments: rest, team };
  throw noMethod();
}

function given(value: string | null) {
  return value?.trim() ? value.trim() : undefined;
}

function decode(segment: string) {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw noMethod();
  }
}
