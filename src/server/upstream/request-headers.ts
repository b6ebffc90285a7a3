import { name, version } from '../../../package.json';
import { headersOf } from '../../exchange/fetch.ts';
import type { ApiRequest } from '../../request/build.ts';

/** All headers of a call to the API, whatever sends it: nothing of them comes from a browser but the token. */
export const requestHeaders = (
  request: ApiRequest,
  token: string,
): Readonly<Record<string, string>> => ({
  accept: 'application/json',
  'accept-encoding': 'gzip',
  'user-agent': `${name}/${version}`,
  ...Object.fromEntries(headersOf(request, token)),
});
