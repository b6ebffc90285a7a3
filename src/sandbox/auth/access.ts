import type { Endpoint } from '../../catalog/endpoint.ts';
import { ApiError, badParameterError } from '../http/api-error.ts';
import { tokenByText } from './tokens.ts';
import type { SandboxToken } from './tokens.ts';

export interface RequestCredentials {
  readonly endpoint: Endpoint;
  /** The slug that the address names. */
  readonly team: string | undefined;
  readonly headers: Headers;
  /** What came in the query alone, and all that came. */
  readonly query: URLSearchParams;
  readonly params: URLSearchParams;
  /** Whether a page of another site asks, without the person's knowing. */
  readonly isCrossSite: boolean;
}

/** Which token a call comes with, and whether it opens the team (docs/authentication). */
export class TokenAccess {
  readonly #slug: string;
  readonly #now: () => number;
  /** Tokens of ours that came in a query string; any other is invalid without that. */
  readonly #exposed = new Set<SandboxToken>();

  constructor(slug: string, now: () => number) {
    this.#slug = slug;
    this.#now = now;
  }

  /** Gives the token that the call counts for, if any; throws where the endpoint needs more than came. */
  authenticate(credentials: RequestCredentials): SandboxToken | undefined {
    const { endpoint, headers, params } = credentials;
    const text = readToken(headers);
    if (endpoint.reach === 'network') {
      if (params.has('site'))
        throw badParameterError('This method does not accept a `site` parameter');
      return tokenByText.get(text ?? '');
    }
    this.#refuseSentCredentials(credentials);
    const token = this.#open(credentials, text);
    if (endpoint.scopes.includes('write_access') && !token.canWrite) {
      // Invented: no public record of a write with a token that may only read.
      throw new ApiError(403, 'access_denied', '`access_token` does not have write access');
    }
    return token;
  }

  /** A token that was seen in a query string is refused, and from then on invalid (docs/teams). */
  #refuseSentCredentials({ query, params, isCrossSite }: RequestCredentials) {
    // No application is registered with the sandbox, so every key is an unknown one.
    if (params.get('key')) throw badParameterError("`key` doesn't match a known application");
    if (!params.has('access_token')) return;
    if (!isCrossSite) for (const text of query.getAll('access_token')) this.#expose(text);
    throw new ApiError(405, 'key_required', '`key` is required when `access_token` is passed.');
  }

  #expose(text: string) {
    const token = tokenByText.get(text);
    if (token) this.#exposed.add(token);
  }

  #open({ endpoint, team }: RequestCredentials, text: string | undefined): SandboxToken {
    if (text === undefined && endpoint.needsToken) {
      throw new ApiError(401, 'access_token_required', 'This method requires an access_token');
    }
    // Invented: no public record of a call without a team; worded like the recorded `site is required`.
    if (team === undefined) throw badParameterError('team is required');
    if (text === undefined) {
      const message = 'Access token is required to query Team specific data';
      throw new ApiError(403, 'access_denied', message);
    }
    const token = tokenByText.get(text);
    // Invented: no public record of what an unknown token gets on Teams.
    if (!token || this.#exposed.has(token))
      throw new ApiError(402, 'invalid_access_token', '`access_token` is not valid');
    if (token.refuse) throw token.refuse(this.#now());
    // Invented: no public record of a wrong slug; worded like the recorded response to an unknown site.
    if (team !== this.#slug) throw badParameterError(`No team found for name \`${team}\``);
    return token;
  }
}

function readToken(headers: Headers): string | undefined {
  const bearer = /^Bearer +(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
  const token = headers.get('x-api-access-token')?.trim() ?? '';
  return token === '' ? bearer : token;
}
