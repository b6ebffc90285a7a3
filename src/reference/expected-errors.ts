// This file says which errors a program that calls an endpoint has to expect.
import type { Endpoint } from '../catalog/endpoint.ts';
import { recordedMessages } from '../catalog/error-messages.ts';
import type { RecordedMessage } from '../catalog/error-messages.ts';
import { errors } from '../catalog/errors.ts';
import type { ApiErrorKind } from '../catalog/errors.ts';
import { parametersOf } from '../request/draft.ts';

export interface ExpectedError {
  readonly error: ApiErrorKind;
  /** What leads to it here. */
  readonly reason: string;
  /** What the API was seen to say; empty where nobody recorded it. */
  readonly messages: readonly RecordedMessage[];
}

export interface ExpectedErrors {
  /** Those that depend on the endpoint and what is sent to it. */
  readonly own: readonly ExpectedError[];
  /** Those that every call can get. */
  readonly any: readonly ExpectedError[];
}

type ErrorId = (typeof errors)[number]['id'];

/** What leads to an error at an endpoint; undefined where nothing can. */
const ownReasons: Partial<Readonly<Record<ErrorId, (endpoint: Endpoint) => string | undefined>>> = {
  400: (endpoint) => {
    const required = endpoint.parameters.filter((one) => one.required && one.in !== 'path');
    const missing = required.map(({ name }) => name).join(' or ');
    return `A value that does not fit its parameter, or an unknown filter${missing === '' ? '' : `; also without ${missing}`}.`;
  },
  401: ({ needsToken }) => (needsToken ? 'No token was sent.' : undefined),
  402: (endpoint) =>
    takesToken(endpoint) ? 'The token is mistyped, expired or deleted.' : undefined,
  403: (endpoint) => (takesToken(endpoint) ? describeDenial(endpoint) : undefined),
  404: ({ parameters }) =>
    parameters.some((one) => one.in === 'path')
      ? 'A value in the path is not of the kind that belongs there, or IDs are joined with commas.'
      : undefined,
  407: ({ verb }) =>
    verb === 'POST' ? 'A rule of the site forbids it; the message says which one.' : undefined,
  409: ({ verb }) => (verb === 'POST' ? 'The same write was sent just before.' : undefined),
};

const anyReasons: Partial<Readonly<Record<ErrorId, string>>> = {
  405: 'The token stands in the address instead of the header.',
  406: 'The token was exposed and is revoked.',
  500: 'Something broke in the API.',
  502: 'Too many calls, or one before the backoff had passed.',
  503: 'The API is down, or a part of it.',
};

/** The errors of an endpoint, in the order of their ids. */
export function expectedErrors(endpoint: Endpoint): ExpectedErrors {
  return {
    own: listed((id) => ownReasons[id]?.(endpoint), endpoint),
    any: listed((id) => anyReasons[id], endpoint),
  };
}

function listed(
  reasonFor: (id: ErrorId) => string | undefined,
  endpoint: Endpoint,
): readonly ExpectedError[] {
  return errors.flatMap((error) => {
    const reason = reasonFor(error.id);
    return reason === undefined
      ? []
      : [{ error, reason, messages: messagesOf(error.id, endpoint) }];
  });
}

function messagesOf(id: ErrorId, endpoint: Endpoint): readonly RecordedMessage[] {
  const names = new Set(parametersOf(endpoint).map(({ name }) => name));
  return recordedMessages.filter(
    ({ error, parameter }) => error === id && (parameter === undefined || names.has(parameter)),
  );
}

/** What is neither about a team nor about the owner of a token is the same with and without one. */
function takesToken({ reach, needsToken }: Endpoint): boolean {
  return reach === 'team' || needsToken;
}

function describeDenial({ reach, scopes }: Endpoint): string {
  const reasons = [
    ...(reach === 'team' ? ['the token opens another team, or none was sent'] : []),
    ...(scopes.length === 0 ? [] : [`the token lacks ${scopes.join(' or ')}`]),
    ...(scopes.includes('write_access') ? ['the post is not yours to change'] : []),
  ];
  const [first = 'the token may not do this', ...others] = reasons;
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...others].join('; ')}.`;
}
