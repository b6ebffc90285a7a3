// This file lists the personal access tokens of the demo team, each with its fate. None of them is a secret. What the API
// says in these cases is recorded nowhere but where a comment says so: the messages are invented.
import { accessDeniedError, ApiError } from '../http/api-error.ts';

export interface SandboxToken {
  readonly token: string;
  /** What it is good for, for the person who picks one. */
  readonly summary: string;
  readonly isReadOnly?: true;
  /** Requests a day, where it has fewer than others. */
  readonly quota?: number;
  /** What every call about team data gets; `now` is in epoch seconds. */
  readonly refuse?: (now: number) => ApiError;
}

const hour = 3600;

export const tokens: readonly SandboxToken[] = [
  { token: 'sandbox-pat', summary: 'reads and writes' },
  { token: 'sandbox-read-only', summary: 'reads, and may not write', isReadOnly: true },
  {
    token: 'sandbox-expired',
    summary: 'its end date has passed',
    refuse: () => invalid('has expired'),
  },
  {
    token: 'sandbox-revoked',
    summary: 'its owner has deleted it',
    refuse: () => invalid('not found (does not exist)'),
  },
  {
    token: 'sandbox-other-team',
    summary: 'opens another team, not this one',
    refuse: () => accessDeniedError('`access_token` does not grant access to this team'),
  },
  {
    token: 'sandbox-free-plan',
    summary: 'belongs to a team on the Free plan, which has no API',
    refuse: () => accessDeniedError('the API is not available on the plan of this team'),
  },
  {
    token: 'sandbox-compromised',
    summary: 'was seen in public and is withdrawn',
    // Recorded, of a token that was sent without HTTPS.
    refuse: () =>
      new ApiError(
        406,
        'access_token_compromised',
        'Access token sent over non-HTTPS request, it has been invalidated',
      ),
  },
  { token: 'sandbox-low-quota', summary: 'has five requests a day', quota: 5 },
  {
    token: 'sandbox-throttled',
    summary: 'has asked too often and is shut out until the next full hour',
    refuse: (now) => throttleViolation(hour - (now % hour)),
  },
];

export const tokenByText: ReadonlyMap<string, SandboxToken> = new Map(
  tokens.map((token) => [token.token, token]),
);

/** Recorded, with other numbers. */
export function throttleViolation(seconds: number) {
  const message = `too many requests from this IP, more requests available in ${Math.ceil(seconds)} seconds`;
  return new ApiError(502, 'throttle_violation', message);
}

function invalid(what: string) {
  return new ApiError(402, 'invalid_access_token', `\`access_token\` ${what}`);
}
