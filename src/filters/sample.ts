// This file shows what a filter leaves of a response that holds everything.
import { fieldName, wrapperName } from '../catalog/fields.ts';
import { isRecord } from '../request/json.ts';
import type { Filter } from './filter.ts';
import { fieldsOf, isObject, objectIn } from './object-fields.ts';

/** The response as it is under a filter; `whole` is the JSON of one under a filter that keeps everything. */
export function applyFilter(body: unknown, returned: string, filter: Filter): unknown {
  return filterValue(body, wrapperName, { returned, filter });
}

interface Filtering {
  readonly returned: string;
  readonly filter: Filter;
}

function filterValue(value: unknown, object: string, filtering: Filtering): unknown {
  if (Array.isArray(value)) return value.map((one) => filterValue(one, object, filtering));
  if (!isRecord(value) || !isObject(object)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => filtering.filter.included.has(fieldName(object, name)))
      .map(([name, held]) => [
        name,
        filterValue(held, typeIn(object, name, filtering.returned), filtering),
      ]),
  );
}

function typeIn(object: string, name: string, returned: string): string {
  const named = fieldsOf(object).find(({ field }) => field.name === name);
  return (named && objectIn(named.field, returned)) ?? '';
}

/** The size of a response as the API writes it: UTF-8 without blanks. Bytes. */
export function sizeOf(body: unknown): number {
  return new TextEncoder().encode(JSON.stringify(body)).length;
}

export interface SampleLine {
  readonly text: string;
  /** Whether the other filter leaves this line out. */
  readonly isExtra: boolean;
}

/** A response laid out over lines, those marked that another filter would not give. */
export function linesOf(body: unknown, returned: string, other: Filter): readonly SampleLine[] {
  const start = { object: wrapperName, isExtra: false, depth: 0, before: '', after: '' };
  return layOut(body, start, { returned, filter: other });
}

/** Marks besides what stands in no line of another response: texts come otherwise under an unsafe filter. */
export function markUnlike(
  lines: readonly SampleLine[],
  others: readonly SampleLine[],
): readonly SampleLine[] {
  const bare = ({ text }: SampleLine): string => text.replace(/,$/, '');
  const texts = new Set(others.map(bare));
  return lines.map((one) => ({ ...one, isExtra: one.isExtra || !texts.has(bare(one)) }));
}

interface Spot {
  readonly object: string;
  readonly isExtra: boolean;
  readonly depth: number;
  /** What stands before the value in its first line, and after it in its last. */
  readonly before: string;
  readonly after: string;
}

function layOut(value: unknown, spot: Spot, filtering: Filtering): readonly SampleLine[] {
  const { before, after } = spot;
  const entries = entriesOf(value);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (!entries) return [line(spot, before + JSON.stringify(value) + after)];
  if (entries.length === 0) return [line(spot, before + open + close + after)];
  const inside = entries.flatMap(([name, held], index) => {
    const comma = index === entries.length - 1 ? '' : ',';
    const within = { ...spot, depth: spot.depth + 1, before: '', after: comma };
    return layOut(held, name === undefined ? within : named(within, name, filtering), filtering);
  });
  return [line(spot, before + open), ...inside, line(spot, close + after)];
}

function named(spot: Spot, name: string, { returned, filter }: Filtering): Spot {
  const isLeftOut = !filter.included.has(fieldName(spot.object, name));
  return {
    ...spot,
    object: typeIn(spot.object, name, returned),
    isExtra: spot.isExtra || isLeftOut,
    before: `${JSON.stringify(name)}: `,
  };
}

function line({ depth, isExtra }: Spot, text: string): SampleLine {
  return { text: '  '.repeat(depth) + text, isExtra };
}

/** The names and values of an object, the values of a list; undefined for all else. */
function entriesOf(
  value: unknown,
): readonly (readonly [name: string | undefined, held: unknown])[] | undefined {
  if (Array.isArray(value)) return value.map((one: unknown) => [undefined, one]);
  return isRecord(value) ? Object.entries(value) : undefined;
}

/** Gives each line a key that it keeps where others come before it, so that a tick draws only the lines that are new. */
export function withKeys(
  lines: readonly SampleLine[],
): readonly (SampleLine & { readonly key: string })[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const count = (seen.get(line.text) ?? 0) + 1;
    seen.set(line.text, count);
    return { ...line, key: `${count} ${line.text}` };
  });
}
