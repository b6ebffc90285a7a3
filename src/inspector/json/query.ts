// This file asks a response with JSONPath (RFC 9535); the library runs no code of a query.
import { JSONPathError, query } from 'json-p3';

export type QueryResult =
  | {
      readonly kind: 'found';
      readonly count: number;
      /** The values as JSON: a list, in the order of the response. */
      readonly text: string;
      /** Whether an integer may have lost digits on the way. */
      readonly rounded: boolean;
    }
  | { readonly kind: 'invalid'; readonly message: string };

/** A number of JavaScript that may not be the one that was written. */
const beyondSafe =
  /(?<=[:[,])-?(?:\d{17,}|9[1-9]\d{14}|900[89]\d{12}|\d(?:\.\d+)?e\+\d+)(?=[,\]}])/;

/** Asks the parsed response; what is not a query says what is wrong with it, and where. */
export function queryJson(body: unknown, path: string): QueryResult {
  try {
    const values = query(path.trim(), body as Parameters<typeof query>[1]).values();
    const text = JSON.stringify(values);
    return { kind: 'found', count: values.length, text, rounded: beyondSafe.test(text) };
  } catch (error) {
    if (!(error instanceof JSONPathError)) throw error;
    return {
      kind: 'invalid',
      message: `“${path.trim()}” isn't a JSONPath query: ${error.message}.`,
    };
  }
}

/** The most paths that are offered. */
const most = 300;

/** A query for each key that the response has, as in `$.items[*].owner.user_id`; the shorter ones first. */
export function pathsIn(body: unknown): readonly string[] {
  const paths = new Set<string>();
  collect(body, '$', paths);
  return [...paths].sort((a, b) => a.split('.').length - b.split('.').length).slice(0, most);
}

/** The entries of a list that are looked at: they are alike. */
const looked = 100;

function collect(value: unknown, path: string, paths: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, looked)) {
      paths.add(`${path}[*]`);
      collect(entry, `${path}[*]`, paths);
    }
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const step = /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    paths.add(path + step);
    collect(inner, path + step, paths);
  }
}
