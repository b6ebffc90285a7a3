// This file says what is known of a saved filter, and how it is named.
import { describeEpoch } from '../../request/dates/date.ts';
import { describeComposition } from '../composition.ts';
import type { Composition } from '../composition.ts';

export interface SavedFilter {
  readonly id: string;
  /** Empty while it has none. */
  readonly name: string;
  readonly composition: Composition;
  /** Whether it was made from here, made by somebody and read, or known as one of the real API. */
  readonly how: 'made' | 'read' | 'known';
  /** When that was, in epoch seconds. */
  readonly at: number;
  /** The origin of the target that was asked. */
  readonly on: string;
}

const longestName = 60;

/** Says what a filter is and where it comes from: `default + question.body, safe, created on … at …`. */
export function describeSaved({ composition, how, on, at }: SavedFilter): string {
  const host = how === 'known' ? 'a list of known ones' : on.replace(/^https?:\/\//, '');
  const moment = describeEpoch(at).replace(/:\d\d UTC$/, ' UTC');
  return `${describeComposition(composition)}, ${how === 'made' ? 'created on' : 'read from'} ${host} at ${moment}`;
}

/** A name as it is saved: one line without invisible characters. */
export function cleanName(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ');
  return cut(line.trim(), longestName);
}

/** The filter with a name that none of the others has. */
export function withFreeName(
  filter: SavedFilter,
  text: string,
  others: readonly SavedFilter[],
): SavedFilter {
  const name = cleanName(text);
  const taken = new Set(others.map((other) => other.name));
  let free = name;
  for (let count = 2; free !== '' && taken.has(free); count += 1) {
    const suffix = ` (${count})`;
    free = cut(name, longestName - suffix.length) + suffix;
  }
  return { ...filter, name: free };
}

/** By characters, so that no emoji is halved. */
function cut(text: string, length: number): string {
  return Array.from(text).slice(0, length).join('').trimEnd();
}
