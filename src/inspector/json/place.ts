// This file finds what stands at a position of JSON that is laid out over lines, by its path from the root.
import { getLocation } from 'jsonc-parser';

export type JsonPath = readonly (string | number)[];

export type Scalar = string | number | boolean | null;

/** What stands at a position: a key, or a value that is no object and no list. */
export interface JsonPlace {
  readonly path: JsonPath;
  /** Whether it is the key; otherwise it is the value. */
  readonly isKey: boolean;
  /** Undefined for a key, and where the position is between values. */
  readonly value: Scalar | undefined;
  /** As it is written: a number may have more digits than a number of JavaScript can hold. */
  readonly raw: string;
  /** UTF-16 units from the beginning of the text. */
  readonly start: number;
  readonly end: number;
}

/** What stands at a position in a text as `prettyPrint` lays it out; beside a value or a key, that one of its line. */
export function placeAt(text: string, position: number): JsonPlace {
  const offset = ontoToken(text, position);
  const { json, from, prefix } = excerptAt(text, offset);
  const { path, previousNode, isAtPropertyKey } = getLocation(json, offset - from);
  const start = from + (previousNode?.offset ?? offset - from);
  const end = start + (previousNode?.length ?? 0);
  return {
    path: [...prefix, ...path],
    isKey: isAtPropertyKey,
    value: isAtPropertyKey ? undefined : (previousNode?.value as Scalar | undefined),
    raw: text.slice(start, end),
    start,
    end,
  };
}

/** The value at a position; at a key, the one behind it. */
export function valueAt(text: string, position: number): JsonPlace {
  const place = placeAt(text, position);
  // Behind the key and `: `.
  const value = place.isKey ? placeAt(text, place.end + 2) : place;
  return value.path.join() === place.path.join() ? value : place;
}

/** From the blanks before a line into it, and from the comma or the bracket at its end back to its value. */
function ontoToken(text: string, position: number): number {
  let offset = position;
  while (text[offset] === ' ' && isBlank(text[offset - 1])) offset += 1;
  while (offset > 0 && /[,\s]/.test(text[offset - 1] ?? '') && isBlank(text[offset])) offset -= 1;
  // Behind a bracket nothing is named yet: what opens there is meant.
  return /[[{]/.test(text[offset - 1] ?? '') && isBlank(text[offset]) ? offset - 1 : offset;
}

const isBlank = (character = '\n'): boolean => character === ' ' || character === '\n';

/** A part of a text that is JSON itself. */
interface Excerpt {
  readonly json: string;
  /** Where it begins in the text. */
  readonly from: number;
  /** Where it stands in the JSON. */
  readonly prefix: JsonPath;
}

/** Texts up to this length are read whole, which takes a few milliseconds. Characters. */
const small = 200_000;

/** How the parts of a response begin and end; a line break is never inside of a string. */
const marks = {
  items: '\n  "items": [',
  endOfItems: '\n  ]',
  item: '\n    {',
  endOfItem: '\n    }',
};

/** As much of the text as has to be read: of a large response the item around the position, or what follows the items. */
function excerptAt(text: string, offset: number): Excerpt {
  const whole: Excerpt = { json: text, from: 0, prefix: [] };
  if (text.length <= small) return whole;
  const items = text.lastIndexOf(marks.items, offset);
  if (items === -1) return { ...whole, json: text.slice(0, offset + small) };
  const endOfItems = text.lastIndexOf(marks.endOfItems, offset);
  if (endOfItems > items) {
    // The brace takes the place of the comma behind the list.
    const from = endOfItems + marks.endOfItems.length;
    return { json: `{${text.slice(from + 1)}`, from, prefix: [] };
  }
  const start = text.lastIndexOf(marks.item, offset);
  if (start < items) return whole;
  const end = text.indexOf(marks.endOfItem, start);
  const from = start + marks.item.length - 1;
  return {
    json: text.slice(from, end === -1 ? undefined : end + marks.endOfItem.length),
    from,
    prefix: ['items', countBetween(text, marks.item, items, start)],
  };
}

function countBetween(text: string, mark: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(mark, from); at < to; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}

/** A path as JavaScript reads it: `items[0].owner.user_id`. */
export function dotPath(path: JsonPath): string {
  return path.map(dotStep).join('').replace(/^\./, '');
}

/** A path in the form of RFC 9535: `$.items[0].owner.user_id`. */
export function jsonPath(path: JsonPath): string {
  return `$${path.map(dotStep).join('')}`;
}

function dotStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}
