// This file finds in a response what limits further calls, without reading through megabytes of items.
import type { RawResponse } from '../../exchange/transport.ts';
import { readBackoff } from '../../exchange/wrapper-numbers.ts';
import type { LimitSignals } from '../relay/rate-limits.ts';

/** The fields of the wrapper stand before or after the items: that many bytes at either end hold them. */
const edge = 4096;

/** Reads what a rate limiter needs to know. */
export function readLimitSignals({ body }: Pick<RawResponse, 'body'>): LimitSignals {
  const text = edgesOf(body);
  const { seconds: backoff, odd: oddBackoff } = readBackoff(numberIn(text, 'backoff'));
  const quotaRemaining = numberIn(text, 'quota_remaining');
  const violation = violationIn(text);
  return {
    ...(backoff !== undefined && { backoff }),
    ...(backoff !== undefined && oddBackoff !== undefined && { isCapped: true }),
    ...(quotaRemaining !== undefined && { quotaRemaining }),
    ...(violation !== undefined && { violation }),
  };
}

function edgesOf(body: Uint8Array): string {
  const decoder = new TextDecoder();
  if (body.length <= 2 * edge) return decoder.decode(body);
  return `${decoder.decode(body.subarray(0, edge))}\n${decoder.decode(body.subarray(-edge))}`;
}

/** A quote within a text is escaped, so that the name of a field cannot stand in one. The last is that of the wrapper. */
function numberIn(text: string, field: string): number | undefined {
  const found = [
    ...text.matchAll(new RegExp(`(?<!\\\\)"${field}"\\s*:\\s*(-?\\d[\\d.eE+-]*)`, 'g')),
  ];
  const last = found.at(-1)?.[1];
  return last === undefined ? undefined : Number(last);
}

function violationIn(text: string): string | undefined {
  if (!/"error_name"\s*:\s*"throttle_violation"/.test(text)) return undefined;
  return /"error_message"\s*:\s*"([^"\\]*)/.exec(text)?.[1] ?? '';
}
