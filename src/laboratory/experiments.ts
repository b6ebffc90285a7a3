// This file says how each error of the API is triggered in the sandbox: by its real cause where a request can bring it about,
// by requesting it from the sandbox where not.
import { errors } from '../catalog/index.ts';
import type { ApiErrorKind } from '../catalog/errors.ts';
import type { ApiRequest } from '../request/build.ts';

export interface Provocation {
  readonly request: ApiRequest;
  readonly token: string;
  /** What is wrong with it, as a sentence. */
  readonly how: string;
}

export interface Experiment {
  readonly error: ApiErrorKind;
  /** Turns a request that works with a token into one that gets the error. */
  readonly provoke: (request: ApiRequest, token: string) => Provocation;
}

type Cause = (request: ApiRequest, token: string) => Provocation | undefined;

/** Real causes, by the id of the error; undefined where an endpoint cannot show it that way. */
const causes: Readonly<Record<number, Cause>> = {
  400: (request, token) => ({
    request: withQuery(without(request, 'filter'), 'filter=no-such-filter'),
    token,
    how: 'It names a filter that does not exist.',
  }),
  401: (request) =>
    request.endpoint.needsToken
      ? { request, token: '', how: 'It has no token, and the method is about the token owner.' }
      : undefined,
  402: (request) => ({ request, token: 'sandbox-mistyped', how: 'Its token is unknown.' }),
  403: (request) => ({
    request,
    token: 'sandbox-other-team',
    how: 'Its token opens another team.',
  }),
  404: (request, token) => ({
    request: { ...request, url: request.url.replace(/(?=\?|$)/, '/nothing') },
    token,
    how: 'Its path ends in a word that no method has.',
  }),
  405: (request) => ({
    request: withQuery(request, 'access_token=sandbox-exposed'),
    token: '',
    how: 'Its token is in the address, where every log keeps it.',
  }),
  406: (request) => ({
    request,
    token: 'sandbox-compromised',
    how: 'Its token was seen in public.',
  }),
  502: (request) => ({
    request,
    token: 'sandbox-throttled',
    how: 'Its token has sent too many requests and is blocked.',
  }),
};

/** One for each error of the catalog, in its order. */
export const experiments: readonly Experiment[] = errors.map((error) => ({
  error,
  provoke: (request, token) => {
    const isAboutTeam = request.endpoint.reach === 'team';
    const found = isAboutTeam ? causes[error.id]?.(request, token) : undefined;
    return found ?? asked(error, request, token);
  },
}));

function asked({ id }: ApiErrorKind, request: ApiRequest, token: string): Provocation {
  const header = { name: 'X-Sandbox-Fault', value: `error-${id}` };
  return {
    request: { ...request, extraHeaders: [header] },
    token,
    how: `No request reliably causes it, so the sandbox is asked for it: ${header.name}: ${header.value}.`,
  };
}

function withQuery(request: ApiRequest, pair: string): ApiRequest {
  return { ...request, url: `${request.url}${request.url.includes('?') ? '&' : '?'}${pair}` };
}

function without(request: ApiRequest, name: string): ApiRequest {
  const [path = '', query = ''] = request.url.split('?');
  const pairs = query.split('&').filter((pair) => pair !== '' && !pair.startsWith(`${name}=`));
  return { ...request, url: pairs.length === 0 ? path : `${path}?${pairs.join('&')}` };
}
