// This file decides who may call: which token came, and whether it opens the team (docs/authentication).
import type { Endpoint } from '../catalog/endpoint.ts';
import { ApiError, badParameter } from './api-error.ts';

/** The personal access token that opens the demo team. */
const demoToken = 'sandbox-pat';

export interface Credentials {
  readonly endpoint: Endpoint;
  /** The slug that the address names. */
  readonly team: string | undefined;
  readonly headers: Headers;
  readonly query: URLSearchParams;
}

/** Gives the token that the call counts for, if any; throws where the endpoint needs more than came. */
export function authenticate(credentials: Credentials, slug: string): string | undefined {
  const { endpoint, headers, query } = credentials;
  const token = readToken(headers);
  if (endpoint.reach === 'network') {
    if (query.has('site')) throw badParameter('This method does not accept a `site` parameter');
    return token === demoToken ? token : undefined;
  }
  refuseQueryCredentials(query);
  checkTeamCall(credentials, token, slug);
  return token;
}

function readToken(headers: Headers): string | undefined {
  const bearer = /^Bearer +(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
  const token = headers.get('x-api-access-token')?.trim() ?? '';
  return token === '' ? bearer : token;
}

function refuseQueryCredentials(query: URLSearchParams) {
  // No application is registered with the sandbox, so every key is an unknown one.
  if (query.get('key')) throw badParameter("`key` doesn't match a known application");
  if (query.has('access_token')) {
    throw new ApiError(405, 'key_required', '`key` is required when `access_token` is passed.');
  }
}

function checkTeamCall({ endpoint, team }: Credentials, token: string | undefined, slug: string) {
  if (token === undefined && endpoint.needsToken) {
    throw new ApiError(401, 'access_token_required', 'This method requires an access_token');
  }
  // Invented: no public record of a call without a team; worded like the recorded `site is required`.
  if (team === undefined) throw badParameter('team is required');
  if (token === undefined) {
    const message = 'Access token is required to query Team specific data';
    throw new ApiError(403, 'access_denied', message);
  }
  // Invented: no public record of what an unknown token gets on Teams.
  if (token !== demoToken) {
    throw new ApiError(402, 'invalid_access_token', '`access_token` is not valid');
  }
  // Invented: no public record of a wrong slug; worded like the recorded answer to an unknown site.
  if (team !== slug) throw badParameter(`No team found for name \`${team}\``);
}
