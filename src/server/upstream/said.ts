// This file finds in an answer what it says of further calls, without parsing megabytes of items.
import type { Said } from '../../exchange/manners.ts';
import type { Answer } from './call.ts';

/** An error of the API is a small object. */
const largestError = 4096;

/** Reads what manners need to know. */
export function readSaid({ body }: Pick<Answer, 'body'>): Said {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const backoff = numberOf(bytes, 'backoff');
  const quotaRemaining = numberOf(bytes, 'quota_remaining');
  const violation = violationIn(bytes);
  return {
    ...(backoff !== undefined && { backoff }),
    ...(quotaRemaining !== undefined && { quotaRemaining }),
    ...(violation !== undefined && { violation }),
  };
}

/** A quote within a text is escaped, so that the name of a field cannot stand in one. */
function numberOf(bytes: Buffer, field: string): number | undefined {
  const at = bytes.lastIndexOf(`"${field}"`);
  if (at === -1 || bytes[at - 1] === 0x5c) return undefined;
  const found = /^"\w+"\s*:\s*(\d{1,9})\b/.exec(bytes.toString('latin1', at, at + 60));
  return found ? Number(found[1]) : undefined;
}

function violationIn(bytes: Buffer): string | undefined {
  if (bytes.length > largestError || !bytes.includes('"throttle_violation"')) return undefined;
  return /"error_message"\s*:\s*"([^"\\]*)/.exec(bytes.toString())?.[1] ?? '';
}
