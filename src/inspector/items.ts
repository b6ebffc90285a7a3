// This file reads the items of a response, for whoever shows them otherwise than as text.
import { isRecord } from '../request/json.ts';

/** The items of a response; undefined where the text is not JSON or has none. */
export function readItems(text: string): readonly unknown[] | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isRecord(body) && Array.isArray(body.items) ? body.items : undefined;
}
