// This file asks a response with JSONPath (RFC 9535); the library runs no code of a query.
import { JSONPathEnvironment, JSONPathError, JSONPathRecursionLimitError } from 'json-p3';

export type QueryResult =
  | {
      readonly kind: 'found';
      readonly count: number;
      /** The values as JSON: a list, in the order of the response. */
      readonly text: string;
      /** Whether an integer may have lost digits on the way. */
      readonly rounded: boolean;
      /** Why nothing was found, where a key may be misspelled. */
      readonly absence?: string | undefined;
    }
  | { readonly kind: 'invalid'; readonly message: string };

/** Integers of so many digits may not be the ones that were written. */
const longNumber = /(?<=[:[,])-?(?:\d{16,}|\d(?:\.\d+)?e\+\d+)(?=[,\]}])/g;

function isRounded(json: string): boolean {
  return [...json.matchAll(longNumber)].some(([written]) => !Number.isSafeInteger(Number(written)));
}

/** Said where the response is too much for a query. */
export const tooLarge = 'The response is too deep or too long for this query.';

/** Levels that `..` looks into; the library's own limit of 50 refuses responses that the page shows. */
const deepest = 500;
const environment = new JSONPathEnvironment({ maxRecursionDepth: deepest });

/** Asks the parsed response; what is not a query says what is wrong with it, and where. */
export function queryJson(body: unknown, path: string): QueryResult {
  try {
    const values = environment
      .query(path.trim(), body as Parameters<typeof environment.query>[1])
      .values();
    const text = JSON.stringify(values);
    return { kind: 'found', count: values.length, text, rounded: isRounded(text) };
  } catch (error) {
    // What the library puts onto its stack can be too much as well.
    if (error instanceof JSONPathRecursionLimitError || error instanceof RangeError) {
      return { kind: 'invalid', message: tooLarge };
    }
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

/** Levels of which paths are offered; deeper ones are typed. */
const deepestOffered = 20;

/** The entries of a list that are looked at: they are alike. */
const looked = 100;

function collect(value: unknown, path: string, paths: Set<string>, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth === deepestOffered) return;
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, looked)) {
      paths.add(`${path}[*]`);
      collect(entry, `${path}[*]`, paths, depth + 1);
    }
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const step = /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    paths.add(path + step);
    collect(inner, path + step, paths, depth + 1);
  }
}
