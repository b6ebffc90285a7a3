import type { ApiRequest } from '../../../request/build.ts';
import { pageRequest } from '../../../request/pages.ts';
import type { Exchange } from '../../state/exchange.ts';

type Asked = Pick<Exchange, 'request' | 'collected'>;

/** The request whose headers and sizes are shown: of what all pages were put together to, the one for the last page. */
export function lastRequestOf({ request, collected }: Asked): ApiRequest {
  const last = collected?.lastPage;
  return last ? pageRequest(request, last.number, last.size) : request;
}
