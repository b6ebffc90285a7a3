import type { Endpoint } from '../../catalog/endpoint.ts';
import { accessDeniedError, ApiError, badParameterError } from '../http/api-error.ts';
import { isCrossSite } from '../http/cors.ts';
import { tokenByText } from './tokens.ts';
import type { SandboxToken } from './tokens.ts';

export interface AccessRequest {
  readonly endpoint: Endpoint;
  readonly request: Request;
  /** The slug that the address names. */
  readonly team: string | undefined;
  /** What came in the query, and in a form. */
  readonly params: URLSearchParams;
}

/** Makes the check of which token a call comes with, and whether it opens the team (docs/authentication). */
export function createAccessCheck(slug: string, now: () => number) {
  /** Tokens of ours that came in a query string; any other is invalid without that. */
  const exposed = new Set<string>();

  /** A token that was seen in a query string is refused, and from then on invalid (docs/teams). */
  const refuseSentCredentials = ({ request, params }: AccessRequest) => {
    // No application is registered with the sandbox, so every key is an unknown one.
    if (params.get('key')) throw badParameterError("`key` doesn't match a known application");
    if (!params.has('access_token')) return;
    // A page of another site asks without the person's knowing.
    const seen = isCrossSite(request)
      ? []
      : new URL(request.url).searchParams.getAll('access_token');
    for (const text of seen) if (tokenByText.has(text)) exposed.add(text);
    throw new ApiError(405, 'key_required', '`key` is required when `access_token` is passed.');
  };

  /** Gives the token that the call counts for, if any; throws where the endpoint needs more than came. */
  return (asked: AccessRequest): SandboxToken | undefined => {
    const { endpoint, request, team, params } = asked;
    const text = readToken(request.headers);
    if (endpoint.reach === 'network') {
      if (params.has('site'))
        throw badParameterError('This method does not accept a `site` parameter');
      return tokenByText.get(text ?? '');
    }
    refuseSentCredentials(asked);
    if (text === undefined && endpoint.needsToken)
      throw new ApiError(401, 'access_token_required', 'This method requires an access_token');
    // Invented: no public record of a call without a team; worded like the recorded `site is required`.
    if (team === undefined) throw badParameterError('team is required');
    if (text === undefined)
      throw accessDeniedError('Access token is required to query Team specific data');
    const token = tokenByText.get(text);
    // Invented: no public record of what an unknown token gets on Teams.
    if (!token || exposed.has(text))
      throw new ApiError(402, 'invalid_access_token', '`access_token` is not valid');
    if (token.refuse) throw token.refuse(now());
    // Invented: no public record of a wrong slug; worded like the recorded response to an unknown site.
    if (team !== slug) throw badParameterError(`No team found for name \`${team}\``);
    // Invented: no public record of a write with a token that may only read.
    if (endpoint.scopes.includes('write_access') && token.isReadOnly)
      throw accessDeniedError('`access_token` does not have write access');
    return token;
  };
}

function readToken(headers: Headers): string | undefined {
  const bearer = /^Bearer +(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
  const token = headers.get('x-api-access-token')?.trim() ?? '';
  return token === '' ? bearer : token;
}
