// This file has the sentences for what goes wrong on the way to the API; they repeat nothing of what was sent.
import type { TransportErrorReason } from '../../exchange/failures.ts';
import { InvalidResponseError, TransportError } from '../../exchange/thrown-errors.ts';
import type { PartialResponse } from '../../exchange/thrown-errors.ts';
import { ResponseError } from './response-error.ts';

/** The failures that have to do with the network. */
export type NetworkReason = Exclude<
  TransportErrorReason,
  'unsent' | 'browser' | 'fetch' | 'server' | 'relay' | 'paused'
>;

export const failureDetails: Readonly<
  Record<NetworkReason, (host: string, code: string) => string>
> = {
  dns: (host, code) => `The name ${host} could not be found (${code}): is this computer online?`,
  refused: (host) => `${host} refused the connection: nothing listens there.`,
  network: (host, code) => `There is no route to ${host} from this computer (${code}).`,
  tls: (host, code) =>
    `${host} could not prove who it is (${code}). Behind a company’s proxy, set NODE_EXTRA_CA_CERTS to its certificate.`,
  proxy: (_, code) => `The proxy that HTTPS_PROXY names cannot be used (${code}).`,
  reset: (host) => `${host} closed the connection before it responded.`,
  'bad-http': (host, code) => `The response of ${host} is not HTTP (${code}).`,
  'connect-timeout': (host) => `${host} could not be reached in time.`,
  'first-byte-timeout': (host) => `${host} took the request but did not start to respond in time.`,
  'idle-timeout': (host) => `${host} stopped in the middle of its response.`,
  'total-timeout': (host) => `${host} did not finish its response in time.`,
};

/** The reason of the time limit for the whole. */
export function totalTimeout(host: string): TransportError {
  return new TransportError('total-timeout', failureDetails['total-timeout'](host, ''));
}

/** Ends a response that had begun when the connection was lost. */
export function brokeOff(partial: PartialResponse): InvalidResponseError {
  const detail = 'The response broke off: the connection was lost.';
  return invalidResponse(new ResponseError('incomplete', detail), partial);
}

/** What is wrong with a response, with what was received of it. */
export function invalidResponse(
  { reason, message }: ResponseError,
  partial: PartialResponse | undefined,
): InvalidResponseError {
  return new InvalidResponseError(
    reason,
    message,
    partial ?? { status: 0, headers: [], wireBytes: 0 },
  );
}
