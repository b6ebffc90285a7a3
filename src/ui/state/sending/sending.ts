// What sends a request and reads what came back, as one chunk. Nobody needs it before the first run.
import type { Outcome } from '../../../exchange/outcome.ts';
import { send as sendRequest } from '../../../exchange/send.ts';
import type { SendOptions } from '../../../exchange/send.ts';
import type { ApiRequest } from '../../../request/build.ts';
import { readInWorker } from './read-in-worker.ts';

export { throughFetch } from '../../../exchange/fetch.ts';
export { readPasted } from '../../../exchange/pasted.ts';
export { noteCall, redactSent } from './sent-calls.ts';
export { redactExchange } from './redact-exchange.ts';

/** Sends a request once; a large response holds nothing up while it is read. */
export const send = (request: ApiRequest, options: SendOptions): Promise<Outcome> =>
  sendRequest(request, { read: readInWorker, ...options });
