import { decodeBody } from './decode.ts';
import type { Outcome } from './outcome.ts';
import { readOutcome } from './read-outcome.ts';
import { redactOutcome } from './redact.ts';
import type { RawResponse } from './transport.ts';

/** Decodes a response and names its outcome, in which no token is left. */
export async function readResponse(raw: RawResponse, tokens: readonly string[]): Promise<Outcome> {
  return redactOutcome(await toOutcome(raw), tokens);
}

async function toOutcome({ body, ...head }: RawResponse): Promise<Outcome> {
  const encoding = head.headers.find(([name]) => name === 'content-encoding')?.[1] ?? null;
  const decoded = await decodeBody(body, encoding);
  const { bytes } = decoded;
  if ('text' in decoded) return readOutcome({ ...head, bytes, text: decoded.text });
  const { reason, detail } = decoded;
  return { kind: 'invalid-response', reason, detail, received: { ...head, bytes, text: '' } };
}
