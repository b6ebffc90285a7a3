// This file reads the items of a response, for whoever shows them otherwise than as text.
import { isRecord, parseJson } from '../request/json.ts';

/** The items of a response; undefined where the text is not JSON or has none. */
export function readItems(
  text: string,
  parse: (json: string) => unknown = parseJson,
): readonly unknown[] | undefined {
  const body = parse(text);
  return isRecord(body) && Array.isArray(body.items) ? body.items : undefined;
}
