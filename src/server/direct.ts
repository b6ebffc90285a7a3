// This file carries a request straight to the API and names what keeps it from arriving.
import { BadAnswer, NoAnswer } from '../exchange/failure.ts';
import type { Unreachable } from '../exchange/outcome.ts';
import type { Transport } from '../exchange/transport.ts';

/** Milliseconds for a whole answer. */
const total = 60_000;

/** What node and undici call it, and what it is. */
const reasons: readonly (readonly [RegExp, Unreachable])[] = [
  [/^(?:ENOTFOUND|EAI_)/, 'dns'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/, 'network'],
  [/CERT|SSL|TLS|SELF_SIGNED|ISSUER|EPROTO/, 'tls'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'reset'],
  [/^(?:HPE_|UND_ERR_HEADERS_OVERFLOW)/, 'bad-http'],
  [/^(?:ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'connect-timeout'],
  [/^UND_ERR_HEADERS_TIMEOUT$/, 'first-byte-timeout'],
  [/^UND_ERR_BODY_TIMEOUT$/, 'idle-timeout'],
];

/** Makes a transport over node's own fetch. Redirects are not followed. */
export function createDirect(): Transport {
  return async (request) => {
    const limit = AbortSignal.timeout(total);
    const signal = AbortSignal.any([request.signal, limit]);
    const response = await fetch(request, { redirect: 'manual', signal }).catch(
      (error: unknown) => {
        if (limit.aborted) throw new NoAnswer('total-timeout', 'The answer did not end in time.');
        throw explain(error);
      },
    );
    const { status, headers, body } = response;
    const partial = { status, headers: [...headers], wireBytes: 0 };
    if (status >= 300 && status < 400) {
      await body?.cancel();
      throw new BadAnswer('redirect', 'The answer sends on to another address.', partial);
    }
    const bytes = await response.arrayBuffer().catch((error: unknown) => {
      if (request.signal.aborted) throw error;
      const isPacked = codeOf(error).startsWith('Z_');
      throw isPacked
        ? new BadAnswer('bad-encoding', 'The compressed data is broken or cut off.', partial)
        : new BadAnswer('incomplete', 'The connection broke off.', partial);
    });
    return new Response(bytes, { status, headers });
  };
}

function explain(error: unknown): NoAnswer {
  const code = codeOf(error);
  const why = reasons.find(([pattern]) => pattern.test(code))?.[1] ?? 'network';
  return new NoAnswer(why, `No answer came (${code === '' ? 'for an unknown reason' : code}).`);
}

/** The code of an error or of what caused it. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
