// This file is the table of the errors of the API that need no more than their id and message to be explained.
import { docs } from '../../../catalog/docs.ts';
import { errors } from '../../../catalog/errors.ts';
import type { ApiErrorDetails } from '../../../exchange/outcome.ts';
import { isTokenMissing, listErrors, listRefusals } from '../../attempts.ts';
import type { DoctorRule, Insight, Severity, Subject } from '../../finding.ts';

interface ApiErrorCause extends Omit<Insight, 'severity' | 'evidence' | 'fix'> {
  readonly about: Subject;
  readonly matches: (error: ApiErrorDetails) => boolean;
  /** What the error says; left out where its id is all. */
  readonly evidence?: string;
  /** Left out where the call cannot work. */
  readonly severity?: Severity;
  /** It counts whatever the call was for, not only where it decides about the token. */
  readonly inAnyCall?: true;
}

const documented: ReadonlySet<number> = new Set(errors.map(({ id }) => id));

const isGone = /not found|does not exist|deleted|revoked/i;

/** A refusal that has an entry of its own. */
const isOther403 =
  /expired|not found|does not exist|deleted|revoked|\bteam\b|\bplan\b|\bwrit|on the site|did not create|impersonation|\bpage above/i;

const causes = {
  'backoff-ignored': {
    about: 'service',
    matches: ({ id, message }) => id === 502 && /backoff/i.test(message),
    inAnyCall: true,
    evidence: 'mentions its backoff',
    meaning: 'The method was called again before the pause that a response asked for was over.',
    confidence: 'certain',
    action:
      'Wait as many seconds as the field backoff of a response says, and one more, before you call the same method.',
    link: docs.throttle,
  },
  'internal-error': {
    about: 'service',
    matches: ({ id }) => id === 500,
    inAnyCall: true,
    meaning: 'Something broke in the API, or it stumbled over the address of the team.',
    confidence: 'likely',
    action: 'Check the slug, try again in a minute, then report it with the time.',
    link: docs.errors,
  },
  unavailable: {
    about: 'service',
    matches: ({ id }) => id === 503,
    inAnyCall: true,
    meaning: 'The API or part of it is down, which says nothing about the token.',
    confidence: 'certain',
    action: 'Try again in a few minutes, and not in a loop.',
    link: docs.errors,
  },
  compromised: {
    about: 'token',
    matches: ({ id }) => id === 406,
    inAnyCall: true,
    meaning:
      'The token was exposed, for example in an address or without HTTPS, and has been revoked for good.',
    confidence: 'certain',
    action: 'Make a new token and send it in the header only.',
    link: docs.tokens,
  },
  expired: {
    about: 'token',
    matches: ({ id, message }) => (id === 402 || id === 403) && /expired/i.test(message),
    evidence: 'says that the token has expired',
    meaning: 'The end date of the token has passed.',
    confidence: 'certain',
    action: 'Make a new token, with a later end date if your team allows it.',
    link: docs.tokens,
  },
  deleted: {
    about: 'token',
    matches: ({ id, message }) => (id === 402 || id === 403) && isGone.test(message),
    evidence: 'says that the token does not exist',
    meaning: 'The token was deleted, or part of it was lost while copying.',
    confidence: 'likely',
    action: 'Look for it on the page of your tokens, and make a new one if it is gone.',
    link: docs.tokens,
  },
  'token-unknown': {
    about: 'token',
    matches: ({ id, message }) => id === 402 && !/expired/i.test(message) && !isGone.test(message),
    meaning: 'The API does not know this token, which is incomplete, revoked or for another site.',
    confidence: 'likely',
    action: 'Copy it again in one piece, and if that does not help make a new one.',
    link: docs.tokens,
  },
  'free-plan': {
    about: 'team',
    matches: ({ id, message }) => id === 403 && /\bplan\b/i.test(message),
    evidence: 'mentions the plan of the team',
    meaning: "This team's plan does not include the API, as the Free plan does not.",
    confidence: 'certain',
    action: 'Ask the administrators of the team for a plan with the API, which is Basic or higher.',
    link: docs.home,
  },
  'no-member': {
    about: 'team',
    matches: ({ message }) => /does not have a user on the site/i.test(message),
    evidence: 'mentions the user of the token',
    meaning: 'The owner of the token has no account in this team.',
    confidence: 'certain',
    action: 'Check the slug, or have the owner of the token join the team.',
    link: docs.tokens,
  },
  'key-mismatch': {
    about: 'request',
    matches: ({ id, message }) => id === 403 && /application did not create token/i.test(message),
    evidence: 'mentions the key of an application',
    meaning: 'The key belongs to another application than the one that the token was made for.',
    confidence: 'certain',
    action: 'Leave key out, because Teams needs none, and send only the token, in its header.',
    link: docs.authentication,
  },
  impersonation: {
    about: 'request',
    matches: ({ id, message }) =>
      (id === 403 && /\bimpersonation\b/i.test(message)) ||
      (id === 400 && message === 'access_tokens'),
    evidence: 'is about acting for somebody else',
    meaning: 'Only service accounts of an Enterprise site may act for others, where that is on.',
    confidence: 'certain',
    action: 'Call as the owner of the token, or ask the administrators of the site.',
    link: docs.authentication,
  },
  'page-limit': {
    about: 'request',
    matches: ({ id, message }) => id === 403 && /\bpage above \d/i.test(message),
    evidence: 'mentions the page number',
    meaning: 'Without a token only the first 25 pages can be read.',
    confidence: 'certain',
    action: 'Send a token with the call, or ask for a page from 1 to 25.',
    parameter: 'page',
    link: docs.authentication,
  },
  'other-team': {
    about: 'team',
    matches: (error) =>
      error.id === 403 &&
      /\bteam\b/i.test(error.message) &&
      !/\bplan\b|\bwrit/i.test(error.message) &&
      !isTokenMissing(error),
    evidence: 'mentions the team',
    meaning: 'The token is good, but it opens another team, because each token opens exactly one.',
    confidence: 'likely',
    action: 'Check the slug, or make a token for this team.',
    link: docs.tokens,
  },
  denied: {
    about: 'token',
    matches: (error) =>
      error.id === 403 && !isTokenMissing(error) && !isOther403.test(error.message),
    evidence: 'does not say why in any known words',
    meaning:
      'The token is known but may not do this, because it opens another team or its owner has no access.',
    confidence: 'likely',
    action:
      'Compare team and access of the token on the page of your tokens, then make one that fits.',
    link: docs.tokens,
  },
  'key-sent': {
    about: 'request',
    matches: ({ id, message }) => id === 400 && /`?\bkey\b`?/i.test(message),
    evidence: 'is about the parameter key',
    meaning:
      'A token or some other text was sent as the key of an application, which Teams does not use.',
    confidence: 'likely',
    action: 'Leave key out and send the token in the header X-API-Access-Token.',
    link: docs.authentication,
  },
  'site-sent': {
    about: 'request',
    matches: ({ id, message }) => id === 400 && /`site`/i.test(message),
    evidence: 'is about the parameter site',
    meaning: 'The client adds site to every call, as for the public network.',
    confidence: 'certain',
    action: 'Leave site out and name the team with team.',
    link: docs.home,
  },
  'public-network': {
    about: 'request',
    matches: ({ id, message }) => id === 400 && /^site is required|^no site found/i.test(message),
    evidence: 'asks for a site',
    meaning: 'The call went to the API of the public network, which has sites and no teams.',
    confidence: 'likely',
    action: 'Send the call to api.stackoverflowteams.com, and name the team with team.',
    link: docs.home,
  },
  'team-unknown': {
    about: 'team',
    matches: ({ id, message }) => id === 400 && /\bteam\b/i.test(message),
    evidence: 'is about the team',
    meaning: 'The API knows no team with this slug.',
    confidence: 'likely',
    action: 'Open the team in the browser and copy what follows /c/ in its address.',
    link: docs.home,
  },
  'key-required': {
    about: 'request',
    matches: ({ id }) => id === 405,
    meaning:
      'A token came in the address, or the host is one that needs the key of an application, as the public network does.',
    confidence: 'likely',
    action:
      'Send the token in the header to api.stackoverflowteams.com, and make a new one if it was ever sent in an address.',
    link: docs.authentication,
  },
  duplicate: {
    about: 'request',
    matches: ({ id }) => id === 409,
    inAnyCall: true,
    severity: 'warn',
    meaning: 'The same write came a second time within a short while.',
    confidence: 'certain',
    action: 'Check whether the first one succeeded, and wait a minute before the next.',
    link: docs.errors,
  },
  'undocumented-error': {
    about: 'service',
    matches: ({ id }) => !documented.has(id),
    meaning: 'This error is not documented.',
    confidence: 'certain',
    action:
      'Read the message in the response, and report the error with the time if it does not help.',
    link: docs.errors,
  },
} as const satisfies Readonly<Record<string, ApiErrorCause>>;

/** The rules with these ids, in this order. */
export function apiErrorRules(...ids: readonly (keyof typeof causes)[]): readonly DoctorRule[] {
  return ids.map((id) => ruleOf(id, causes[id]));
}

function ruleOf(id: string, { about, matches, inAnyCall, ...cause }: ApiErrorCause): DoctorRule {
  const { evidence, severity = 'stop', ...rest } = cause;
  return {
    id,
    about,
    check: (known) => {
      const error = (inAnyCall ? listErrors(known) : listRefusals(known)).find(matches);
      if (!error) return undefined;
      const message = evidence === undefined ? '' : `, which ${evidence}`;
      return { severity, evidence: `The API returned error ${error.id}${message}.`, ...rest };
    },
  };
}
