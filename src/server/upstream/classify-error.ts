// This file names each failure on the way to the API, in a sentence that repeats nothing of what was sent.
import type { TransportErrorReason } from '../../exchange/failures.ts';
import { InvalidResponseError, TransportError } from '../../exchange/thrown-errors.ts';
import type { PartialResponse } from '../../exchange/thrown-errors.ts';
import { ProxyError } from './agent.ts';
import { ResponseError } from './response-error.ts';

/** Names an error; `partial` is what was received of the response, if it had begun. */
export function classifyError(
  error: unknown,
  host: string,
  partial: PartialResponse | undefined,
): TransportError | InvalidResponseError {
  if (error instanceof TransportError) return error;
  if (error instanceof ResponseError) return invalidResponse(error, partial);
  if (error instanceof ProxyError) return proxyFailure(codeOf(error.cause));
  const code = codeOf(error);
  const tunnel = /^Proxy response \((\d+)\)/.exec(messageOf(error))?.[1];
  if (tunnel !== undefined) return proxyFailure(`status ${tunnel}`);
  const surprise = surprises.get(messageOf(error));
  if (surprise !== undefined) return new TransportError('bad-http', surprise(host));
  const reason = reasonOf(code);
  if (partial && (reason === 'reset' || breaksOff.has(code))) {
    return invalidResponse(
      new ResponseError('incomplete', 'The response broke off: the connection was lost.'),
      partial,
    );
  }
  return new TransportError(reason, details[reason](host, code));
}

function invalidResponse(
  { reason, message }: ResponseError,
  partial: PartialResponse | undefined,
): InvalidResponseError {
  return new InvalidResponseError(
    reason,
    message,
    partial ?? { status: 0, headers: [], wireBytes: 0 },
  );
}

function proxyFailure(code: string): TransportError {
  if (code === 'status 407') {
    return new TransportError(
      'proxy',
      'The proxy that HTTPS_PROXY names requires a user name and password (407): http://user:password@host:port.',
    );
  }
  return new TransportError(
    'proxy',
    `The proxy that HTTPS_PROXY names did not let this through (${code}).`,
  );
}

type Named = Exclude<TransportErrorReason, 'unsent' | 'browser' | 'server' | 'relay' | 'paused'>;

const byCode: readonly (readonly [RegExp, Named])[] = [
  [/^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/, 'dns'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/, 'reset'],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'connect-timeout'],
  [/^UND_ERR_HEADERS_TIMEOUT$/, 'first-byte-timeout'],
  [/^UND_ERR_BODY_TIMEOUT$/, 'idle-timeout'],
  // The address of the API has been looked at before: only the proxy's can be wrong.
  [/^(ERR_INVALID_URL|UND_ERR_PRX_TLS|UND_ERR_INVALID_ARG)$/, 'proxy'],
  [/^(HPE_\w+|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_\w+)$/, 'bad-http'],
  [/^(ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|UNABLE_TO_\w+|DEPTH_\w+|SELF_SIGNED_\w+|EPROTO)$/, 'tls'],
  [/^(INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_\w+|HOSTNAME_MISMATCH|CRL_\w+|ERROR_IN_\w+)$/, 'tls'],
];

/** Means that the end is missing, once the response has begun. */
const breaksOff = new Set([
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'HPE_INVALID_EOF_STATE',
  'HPE_CLOSED_CONNECTION',
]);

function reasonOf(code: string): Named {
  return byCode.find(([pattern]) => pattern.test(code))?.[1] ?? 'network';
}

/** What undici says of heads that it ends the connection for; their code is that of a lost connection. */
const surprises: ReadonlyMap<string, (host: string) => string> = new Map([
  [
    'bad upgrade',
    (host) => `${host} switched to another protocol (status 101), which was not asked for.`,
  ],
  [
    'bad response',
    (host) => `${host} asked to continue the request (status 100), which was not asked for.`,
  ],
]);

const details: Readonly<Record<Named, (host: string, code: string) => string>> = {
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
  return new TransportError('total-timeout', details['total-timeout'](host, ''));
}

/** The code of an error, or of the first that it gathers. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error.name === 'HTTPParserError') return 'HPE_MALFORMED';
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error.cause];
  return first === undefined ? 'unknown' : codeOf(first);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
