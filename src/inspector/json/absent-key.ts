// This file says which key of a JSONPath query a response lacks, and which one may be meant.
import { isRecord } from '../../request/json.ts';
import { pathsIn } from './query.ts';

/** A key behind a dot, or a quoted one behind a bracket; names of functions are followed by a parenthesis. */
const keys = /\.\s*([A-Za-z_]\w*)(?![\w(])|\[\s*(?:'([^']*)'|"([^"]*)")\s*\]/g;
/** A quoted text that is compared with, not a key. */
const compared = /(?<=[=<>,(]\s*)(?:'[^']*'|"[^"]*")/g;

/** Why a query may have found nothing; undefined where all of its keys are there. */
export function explainAbsence(body: unknown, query: string): string | undefined {
  const asked = [...query.replaceAll(compared, '').matchAll(keys)].map(
    ([, plain, single, double]) => plain ?? single ?? double ?? '',
  );
  const known = keysIn(body);
  const absent = asked.find((key) => !known.has(key));
  if (absent !== undefined) {
    const meant = nearest(absent, [...known]);
    return `no key is called “${absent}”${meant === undefined ? '' : `; did you mean “${meant}”?`}`;
  }
  const last = asked.at(-1);
  if (last === undefined || query.includes('?')) return undefined;
  const places = pathsIn(body).filter((path) => lastKey(path) === last);
  const isElsewhere = places[0] !== undefined && !places.includes(anyPlace(query));
  return isElsewhere && !query.includes('..') ? `“${last}” is at ${places[0]}` : undefined;
}

/** All keys, however deep. */
function keysIn(body: unknown): ReadonlySet<string> {
  const keys = new Set<string>();
  const open: unknown[] = [body];
  while (open.length > 0) {
    const value = open.pop();
    if (isRecord(value)) for (const key of Object.keys(value)) keys.add(key);
    if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) open.push(inner);
    }
  }
  return keys;
}

/** The query for every entry of the lists that it looks into. */
function anyPlace(query: string): string {
  return query
    .trim()
    .replaceAll(/\[\s*-?[\d:,\s]+\]/g, '[*]')
    .replaceAll(/\[\s*['"]([A-Za-z_]\w*)['"]\s*\]/g, '.$1');
}

function lastKey(path: string): string {
  const [, plain, quoted] = /(?:\.([A-Za-z_]\w*)|\[("(?:[^"\\]|\\.)*")\])$/.exec(path) ?? [];
  return plain ?? (quoted === undefined ? '' : String(JSON.parse(quoted)));
}

function nearest(typed: string, known: readonly string[]): string | undefined {
  const most = Math.min(3, Math.max(1, Math.floor(typed.length / 2.5)));
  const [best] = known
    .map((key) => ({ key, slips: slipsBetween(typed.toLowerCase(), key.toLowerCase()) }))
    .filter(({ slips }) => slips <= most)
    .sort((one, other) => one.slips - other.slips);
  return best?.key;
}

/** How many letters are too many, missing or wrong (Levenshtein's distance). */
function slipsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let line = 0; line < one.length; line++) {
    const next = [line + 1];
    for (let at = 0; at < other.length; at++) {
      const changed = (row[at] ?? 0) + Number(one[line] !== other[at]);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
