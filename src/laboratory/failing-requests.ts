// This file says how each error of the API is triggered in the sandbox: by its real cause where a request can bring it about,
// by requesting it from the sandbox where not.
import type { ApiErrorKind } from '../catalog/errors.ts';
import { errors } from '../catalog/errors.ts';
import type { TextParameter } from '../catalog/parameter.ts';
import { toRequest } from '../request/build.ts';
import type { ApiRequest } from '../request/build.ts';
import type { Recipe } from '../request/recipe.ts';

export interface FailingRequest {
  readonly request: ApiRequest;
  readonly token: string;
  /** What is wrong with it, as a sentence. */
  readonly how: string;
}

export interface Experiment {
  readonly error: ApiErrorKind;
  /** Turns a request that works with a token into one that gets the error. */
  readonly trigger: (request: ApiRequest, token: string) => FailingRequest;
}

type Cause = (request: ApiRequest, token: string) => FailingRequest | undefined;

/** Real causes, by the id of the error; undefined where an endpoint cannot show it that way. */
const causes: Readonly<Record<number, Cause>> = {
  400: (request, token) => ({
    request: vary(request, withValue('filter', 'no-such-filter')),
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
    request: vary(request, ({ endpoint, values }) => ({
      endpoint: { ...endpoint, path: `${endpoint.path}/nothing` },
      values,
    })),
    token,
    how: 'Its path ends in a word that no method has.',
  }),
  405: (request) => ({
    request: vary(request, ({ endpoint, values }) => ({
      endpoint: { ...endpoint, parameters: [...endpoint.parameters, accessToken] },
      values: { ...values, access_token: accessToken.example },
    })),
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

/** The parameter of API v2.3 that no endpoint of the catalog has, because it puts a secret into the URL. */
const accessToken: TextParameter = {
  name: 'access_token',
  in: 'query',
  kind: 'text',
  summary: 'An access token.',
  example: 'sandbox-exposed',
};

/** One for each error of the catalog, in its order. */
export const experiments: readonly Experiment[] = errors.map((error) => ({
  error,
  trigger: (request, token) => {
    const isAboutTeam = request.endpoint.reach === 'team';
    const found = isAboutTeam ? causes[error.id]?.(request, token) : undefined;
    return found ?? simulate(error, request, token);
  },
}));

function simulate({ id }: ApiErrorKind, request: ApiRequest, token: string): FailingRequest {
  const { recipe, destination } = request;
  const fault = `error-${id}`;
  const { faultHeader = '' } = destination.target.sandbox ?? {};
  return {
    request: toRequest(recipe, { ...destination, fault }),
    token,
    how: `No request reliably causes it, so the sandbox is asked for it: ${faultHeader}: ${fault}.`,
  };
}

function vary({ recipe, destination }: ApiRequest, change: (recipe: Recipe) => Recipe): ApiRequest {
  return toRequest(change(recipe), destination);
}

function withValue(name: string, text: string) {
  return ({ endpoint, values }: Recipe): Recipe => ({
    endpoint,
    values: { ...values, [name]: text },
  });
}
