// This file reads a text with blanks once, so that it can be filled in many times.

import type { Random } from './random.ts';

interface Blank {
  readonly name: string;
}

interface Choice {
  readonly options: readonly Pattern[];
}

export type Pattern = readonly (string | Blank | Choice)[];
export type Values = ReadonlyMap<string, string>;

/** Takes `[[a|b]]` for a choice and `{name}` for a blank. */
export function readPattern(text: string): Pattern {
  return text
    .split(/\[\[(.*?)\]\]/s)
    .flatMap((part, place) =>
      place % 2 === 0 ? readBlanks(part) : [{ options: part.split('|').map(readBlanks) }],
    );
}

function readBlanks(text: string): Pattern {
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? { name: part.slice(1, -1) } : part));
}

/** Picks one of each choice, and leaves a blank as it is if it has no value. */
export function fill(pattern: Pattern, values: Values, random: Random): string {
  const parts = pattern.map((piece) => {
    if (typeof piece === 'string') return piece;
    if ('options' in piece) return fill(random.pick(piece.options), values, random);
    return values.get(piece.name) ?? `{${piece.name}}`;
  });
  // Joined and not added up: sums of strings stay in memory as trees of their parts.
  return parts.join('');
}
