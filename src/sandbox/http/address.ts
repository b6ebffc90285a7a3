// This file reads where a request goes. Two styles are known: `/2.3/<path>?team=<slug>` (docs home)
// and `/v2.3/teams/<slug>/<path>` (the help article on access tokens).
import { noMethodError } from './api-error.ts';

export interface ApiAddress {
  readonly segments: readonly string[];
  readonly team: string | undefined;
  /** Whether a team can be named at all: `/v2.3/<path>` has no place for one, so that only the network is served there. */
  readonly hasTeam: boolean;
}

/** Splits a URL into the segments after the version, and the team; a doubled or trailing slash does not count. */
export function readApiAddress(url: URL, params: URLSearchParams): ApiAddress {
  const [version, ...segments] = url.pathname.split('/').filter(Boolean).map(decode);
  if (version === '2.3') return { segments, team: given(params.get('team')), hasTeam: true };
  if (version !== 'v2.3') throw noMethodError();
  const [teams, team, ...rest] = segments;
  if (teams === 'teams') return { segments: rest, team, hasTeam: true };
  return { segments, team: undefined, hasTeam: false };
}

function given(value: string | null) {
  return value?.trim() ? value.trim() : undefined;
}

function decode(segment: string) {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw noMethodError();
  }
}
