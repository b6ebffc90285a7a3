// This file names each failure on the way to the API, in a sentence that repeats nothing of what was sent.
import { TransportError } from '../../exchange/thrown-errors.ts';
import type { InvalidResponseError, PartialResponse } from '../../exchange/thrown-errors.ts';
import { ProxyError } from './agent.ts';
import { brokeOff, failureDetails, invalidResponse } from './failure-details.ts';
import type { NetworkReason } from './failure-details.ts';
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
  if (partial && (reason === 'reset' || breaksOff.has(code))) return brokeOff(partial);
  return new TransportError(reason, failureDetails[reason](host, code));
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

const byCode: readonly (readonly [RegExp, NetworkReason])[] = [
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

function reasonOf(code: string): NetworkReason {
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
