// This file gives each failure on the way to the API its name, and a sentence that holds nothing of what was sent.
import { InvalidResponse, TransportError, type PartialResponse } from '../../exchange/errors.ts';
import type { Unreachable } from '../../exchange/failures.ts';
import { ProxyFailure } from './agent.ts';
import { ResponseError } from './response-error.ts';

/** Names an error; `partial` is what had come of the answer, if it had begun. */
export function nameFailure(
  error: unknown,
  host: string,
  partial: PartialResponse | undefined,
): TransportError | InvalidResponse {
  if (error instanceof TransportError) return error;
  if (error instanceof ResponseError) return badAnswer(error, partial);
  if (error instanceof ProxyFailure) return proxyFailure(codeOf(error.cause));
  const code = codeOf(error);
  const tunnel = /^Proxy response \((\d+)\)/.exec(messageOf(error))?.[1];
  if (tunnel !== undefined) return proxyFailure(`status ${tunnel}`);
  const surprise = surprises.get(messageOf(error));
  if (surprise !== undefined) return new TransportError('bad-http', surprise(host));
  const why = whyOf(code);
  if (partial && (why === 'reset' || breaksOff.has(code))) {
    return badAnswer(
      new ResponseError('incomplete', 'The answer breaks off: the connection was lost.'),
      partial,
    );
  }
  return new TransportError(why, details[why](host, code));
}

function badAnswer(
  { why, message }: ResponseError,
  partial: PartialResponse | undefined,
): InvalidResponse {
  return new InvalidResponse(why, message, partial ?? { status: 0, headers: [], wireBytes: 0 });
}

function proxyFailure(code: string): TransportError {
  if (code === 'status 407') {
    return new TransportError(
      'proxy',
      'The proxy that HTTPS_PROXY names wants a user name and a password (407): http://user:password@host:port.',
    );
  }
  return new TransportError(
    'proxy',
    `The proxy that HTTPS_PROXY names did not let this through (${code}).`,
  );
}

type Named = Exclude<Unreachable, 'unsent' | 'browser' | 'server' | 'relay' | 'paused'>;

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

/** Means that the end is missing, once the answer has begun. */
const breaksOff = new Set([
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'HPE_INVALID_EOF_STATE',
  'HPE_CLOSED_CONNECTION',
]);

function whyOf(code: string): Named {
  return byCode.find(([pattern]) => pattern.test(code))?.[1] ?? 'network';
}

/** What undici says of heads that it ends the connection for; their code is that of a lost connection. */
const surprises: ReadonlyMap<string, (host: string) => string> = new Map([
  [
    'bad upgrade',
    (host) => `${host} switched to another protocol (status 101), which nobody had asked for.`,
  ],
  [
    'bad response',
    (host) => `${host} said that the request may go on (status 100), which nobody had asked for.`,
  ],
]);

const details: Readonly<Record<Named, (host: string, code: string) => string>> = {
  dns: (host, code) => `The name ${host} could not be found (${code}): is this computer online?`,
  refused: (host) => `${host} refused the connection: nothing listens there.`,
  network: (host, code) => `There is no way to ${host} from this computer (${code}).`,
  tls: (host, code) =>
    `${host} could not prove who it is (${code}). Behind a company’s proxy, name its certificate in NODE_EXTRA_CA_CERTS.`,
  proxy: (_, code) => `The proxy that HTTPS_PROXY names cannot be used (${code}).`,
  reset: (host) => `${host} hung up before it answered.`,
  'bad-http': (host, code) => `What ${host} answered is not HTTP (${code}).`,
  'connect-timeout': (host) => `${host} could not be reached in time.`,
  'first-byte-timeout': (host) => `${host} took the request but did not begin to answer in time.`,
  'idle-timeout': (host) => `${host} stopped in the middle of its answer.`,
  'total-timeout': (host) => `${host} was not done with its answer in time.`,
};

/** The reason of the time limit for the whole. */
export function outOfTime(host: string): TransportError {
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
