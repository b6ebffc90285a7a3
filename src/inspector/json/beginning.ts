import { parse } from 'jsonc-parser';
import { isRecord } from '../../request/json.ts';

/** Texts up to this length are read whole, by the browser itself, within a few milliseconds. Characters. */
const small = 1_000_000;
/** As much is read of others, which takes longer. Characters. */
const enough = 100_000;

/** A response as far as its first items, for whoever asks what they are like; the text is JSON. */
export function readBeginning(text: string): unknown {
  if (text.length <= small) return JSON.parse(text) as unknown;
  // Reads on where a text is cut off.
  const body: unknown = parse(text.slice(0, enough));
  if (!isRecord(body) || !Array.isArray(body.items)) return body;
  return { ...body, items: (body.items as readonly unknown[]).slice(0, -1) };
}
