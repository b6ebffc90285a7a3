// This file finds filters by their ids, and writes a filter as an id that needs no memory to be read again. The API has a
// way of its own for that, which is not public; this one uses the same alphabet and the same `!` in front of what is safe
// (docs/filters).
import { knownFilters } from '../../catalog/known-filters.ts';
import { badParameterError } from '../http/api-error.ts';
import { builtInFilters, createFilter, fieldNames } from './filter.ts';
import type { FieldFilter } from './filter.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*.';
/** Each string starts from one of these and names the fields that differ, by their distance from the one before. */
const bases = ['default', 'withbody', 'none'] as const;
/** A digit holds so many bits of a distance, and one that says whether more of them follow. */
const bits = 5;
const checkLength = 3;

/** Strings of the real API whose content is known. */
export const recordedFilters: ReadonlyMap<string, FieldFilter> = new Map(
  knownFilters.map(({ id, base, include, exclude }) => {
    const names = new Set([...(builtInFilters.get(base)?.included ?? []), ...include]);
    for (const name of exclude) names.delete(name);
    return [id, createFilter(names, id.startsWith('!'))];
  }),
);

/** Gives the filter with an id: a name, a string of the real API, or one of ours. */
export function filterById(id: string): FieldFilter | undefined {
  return builtInFilters.get(id) ?? recordedFilters.get(id) ?? readFilterId(id);
}

/** Gives the filter of a call; a call without one gets `default`. */
export function filterOfRequest(id: string | undefined): FieldFilter {
  const found = filterById(id?.trim() ? id.trim() : 'default');
  // No response with this error is recorded; clients quote its message so.
  if (!found) throw badParameterError('Invalid filter specified');
  return found;
}

/** Writes a filter as a string; the same fields give the same string in every process. */
export function makeFilterId({ included, safe }: FieldFilter): string {
  const [shortest = ''] = bases
    .map((base, place) => `${digits[place] ?? ''}${writeDistances(differing(base, included))}`)
    .sort((a, b) => a.length - b.length);
  return `${safe ? '!' : ''}${shortest}${check(included, safe)}`;
}

/** Reads a minted string; undefined for any other text, and for one that was minted with other fields in the catalog. */
export function readFilterId(id: string): FieldFilter | undefined {
  const safe = id.startsWith('!');
  const text = safe ? id.slice(1) : id;
  const [first = '', ...body] = text.slice(0, -checkLength);
  const base = bases[digits.indexOf(first)];
  const places = readDistances(body);
  if (base === undefined || places === undefined) return undefined;
  const included = new Set(builtInFilters.get(base)?.included);
  for (const place of places) toggle(included, fieldNames[place] ?? '');
  const isWhole = text.slice(-checkLength) === check(included, safe);
  return isWhole ? createFilter(included, safe) : undefined;
}

function differing(base: (typeof bases)[number], included: ReadonlySet<string>) {
  const own = builtInFilters.get(base)?.included;
  return fieldNames.flatMap((name, place) => (own?.has(name) === included.has(name) ? [] : place));
}

function toggle(names: Set<string>, name: string) {
  if (!names.delete(name)) names.add(name);
}

function writeDistances(places: readonly number[]) {
  const distances = places.map((place, index) => place - (places[index - 1] ?? -1) - 1);
  return distances.map(writeNumber).join('');
}

function writeNumber(number: number): string {
  const rest = number >>> bits;
  const digit = (number & (2 ** bits - 1)) | (rest > 0 ? 2 ** bits : 0);
  return `${digits[digit] ?? ''}${rest > 0 ? writeNumber(rest) : ''}`;
}

function readDistances(text: readonly string[]): readonly number[] | undefined {
  const places: number[] = [];
  let place = -1;
  let [number, shift] = [0, 0];
  for (const character of text) {
    const digit = digits.indexOf(character);
    if (digit === -1 || shift > 2 * bits) return undefined;
    number |= (digit & (2 ** bits - 1)) << shift;
    shift += bits;
    if (digit >= 2 ** bits) continue;
    place += number + 1;
    places.push(place);
    [number, shift] = [0, 0];
  }
  return shift === 0 ? places : undefined;
}

/** Tells a minted string from all others. Made from the names, so that it fails once the catalog has other fields. */
function check(included: ReadonlySet<string>, safe: boolean) {
  let hash = safe ? 0x811c9dc5 : 0x01000193;
  for (const character of [...included].sort().join()) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  const places = Array.from({ length: checkLength }, (_, place) => (hash >>> (8 * place)) & 63);
  return places.map((place) => digits[place] ?? '').join('');
}
