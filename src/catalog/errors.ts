// This file holds the errors of the API. HTTP says 400 for all of them; error_id says what it is.

export interface ApiErrorKind {
  readonly id: number;
  readonly name: string;
  /** The API's own reading, as `GET /errors` would give it, in our words. */
  readonly description: string;
  /** What usually leads to it, most frequent first. */
  readonly causes: readonly string[];
  /** What to do next. */
  readonly remedy: string;
  /** What a program should do by itself when it gets the error. */
  readonly handling: string;
}

export const errors = [
  {
    id: 400,
    name: 'bad_parameter',
    description: 'A parameter is invalid; a message of one word is the name of that parameter.',
    causes: [
      'A value out of bounds, such as page=0 or pagesize=101',
      'A sort that this endpoint does not offer, or min and max with a sort that takes none',
      'An unknown filter id or a wrong team slug',
    ],
    remedy: 'Correct the parameter that the message names, or leave it out.',
    handling: 'Stop and report: the same request fails again.',
  },
  {
    id: 401,
    name: 'access_token_required',
    description: 'The method needs an access token and none was sent.',
    causes: ['The header is missing or misspelt', 'A proxy on the way removed the header'],
    remedy: 'Send the personal access token in the header X-API-Access-Token.',
    handling: 'Stop and ask for a token. Do not repeat the request.',
  },
  {
    id: 402,
    name: 'invalid_access_token',
    description: 'The access token is not valid.',
    causes: [
      'Part of the token was lost while copying, or a space was copied too',
      'The token expired or was deleted',
      'The token belongs to another site',
    ],
    remedy: 'Compare the token with its page under Account settings → API, or make a new one.',
    handling: 'Stop, forget the token and ask for a new one. Never try it again in a loop.',
  },
  {
    id: 403,
    name: 'access_denied',
    description: 'The token is valid but may not do this.',
    causes: [
      'The token is bound to another team: each one opens exactly one team',
      'Writing with a token made without write access, or on the Basic plan',
      'No token at all was sent for team data',
    ],
    remedy: 'Check the team slug, then make a token for this team with the access it needs.',
    handling:
      'Stop and report which team and which access are needed. Trying again changes nothing.',
  },
  {
    id: 404,
    name: 'no_method',
    description: 'No method has this path and verb.',
    causes: [
      'Ids joined by commas: the API wants semicolons',
      'A word where a number belongs, or a placeholder such as {ids} left in the path',
      'A POST sent as GET, or the other way round',
    ],
    remedy: 'Compare the path and the verb with the catalog.',
    handling: 'Stop: this is a mistake in the program, not in its data.',
  },
  {
    id: 405,
    name: 'key_required',
    description: 'The call needs the key of an application.',
    causes: ['A token in the query string, which also breaks the token on team data'],
    remedy: 'Send the token in the header; Teams needs no key.',
    handling: 'Stop: the program sends the token in the wrong place.',
  },
  {
    id: 406,
    name: 'access_token_compromised',
    description: 'The token has been exposed and is revoked.',
    causes: ['It was sent without HTTPS or inside a URL'],
    remedy: 'Make a new token and send it in the header, over HTTPS only.',
    handling: 'Stop, forget the token and tell its owner to revoke it and make a new one.',
  },
  {
    id: 407,
    name: 'write_failed',
    description: 'The write was refused; the message says why.',
    causes: [
      'The text is too short or too long, or a tag does not exist',
      'The post is your own, or has been voted on already',
      'Another edit of the post is pending',
    ],
    remedy: 'Read the message, correct the input, and try with preview=true first.',
    handling: 'Stop and show the message to the person whose text it is.',
  },
  {
    id: 409,
    name: 'duplicate_request',
    description: 'The same request was repeated too soon.',
    causes: ['A double click or a blind retry of a write'],
    remedy: 'Look whether the first one succeeded before you send it again.',
    handling: 'Treat the first request as sent: read back what it made instead of sending again.',
  },
  {
    id: 500,
    name: 'internal_error',
    description: 'Something broke in the API.',
    causes: ['A fault of the service', 'A malformed address of the team'],
    remedy: 'Wait a minute and try again once; then report it with the time and the request.',
    handling: 'Try again once after a minute, then report.',
  },
  {
    id: 502,
    name: 'throttle_violation',
    description: 'Rate limit exceeded.',
    causes: [
      'The same method was called before its backoff had passed',
      'More than 30 requests in a second',
      'The quota of the day is used up',
    ],
    remedy: 'Wait as long as the message or the last backoff says, and one second more.',
    handling:
      'Wait as many seconds as the message says, or the last backoff and one more, then go on where it stopped.',
  },
  {
    id: 503,
    name: 'temporarily_unavailable',
    description: 'The service, or a part of it, is down.',
    causes: ['Maintenance or an outage'],
    remedy: 'Wait for some minutes; do not repeat the call in a loop.',
    handling: 'Try again a few times with pauses that grow, beginning with a minute.',
  },
] as const satisfies readonly ApiErrorKind[];
