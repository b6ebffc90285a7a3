// This file holds the messages that the API was seen to send with its errors, as they are. Those that are not here were
// never recorded: the sandbox invents them.

export interface RecordedMessage {
  /** The id of the error. */
  readonly error: number;
  readonly message: string;
  /** What brought it about. */
  readonly when: string;
  /** The parameter that must be there for it. */
  readonly parameter?: string;
  /** Who recorded it. */
  readonly source: string;
}

const restAssured = 'a RestAssured suite run against the API';
const cyanheads = 'the tests of the cyanheads service';
const manyClients = 'reports of many clients';

export const recordedMessages: readonly RecordedMessage[] = [
  {
    error: 400,
    message: 'page',
    when: 'page is 0, negative or no whole number',
    parameter: 'page',
    source: cyanheads,
  },
  {
    error: 400,
    message: 'pagesize',
    when: 'pagesize is above 100 or no number',
    parameter: 'pagesize',
    source: cyanheads,
  },
  {
    error: 400,
    message: 'order',
    when: 'order is neither desc nor asc',
    parameter: 'order',
    source: restAssured,
  },
  {
    error: 400,
    message: 'sort',
    when: 'the endpoint does not offer the sort',
    parameter: 'sort',
    source: restAssured,
  },
  {
    error: 400,
    message: 'min',
    when: 'min does not fit the sort',
    parameter: 'min',
    source: restAssured,
  },
  {
    error: 400,
    message: 'ids',
    when: 'an ID is 2147483648 or more',
    parameter: 'ids',
    source: cyanheads,
  },
  {
    error: 400,
    message: 'tagged',
    when: 'the list of tags is refused',
    parameter: 'tagged',
    source: cyanheads,
  },
  {
    error: 400,
    message: 'name of the parameter',
    when: 'another value does not fit',
    source: cyanheads,
  },
  {
    error: 401,
    message: 'This method requires an access_token',
    when: 'no token was sent',
    source: 'a tutorial that quotes it',
  },
  {
    error: 403,
    message: 'Access token is required to query Team specific data',
    when: 'the team was named and no token sent',
    source: 'backstage, pull request 14941',
  },
  {
    error: 404,
    message: 'no method found with this name',
    when: 'the path or the verb is wrong',
    source: manyClients,
  },
  {
    error: 405,
    message: '`key` is required when `access_token` is passed.',
    when: 'the token stands in the address',
    source: 'the tests of StacMan',
  },
  {
    error: 406,
    message: 'Access token sent over non-HTTPS request, it has been invalidated',
    when: 'the token was sent without HTTPS',
    source: 'Py-StackExchange, issue 50',
  },
  {
    error: 502,
    message: 'Violation of backoff parameter',
    when: 'the method was called again before its backoff had passed',
    source: manyClients,
  },
  {
    error: 502,
    message: 'too many requests from this IP, more requests available in 17524 seconds',
    when: 'the quota is used up; the number varies',
    source: manyClients,
  },
];
