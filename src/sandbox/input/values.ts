import type { Bound, ListParameter } from '../../catalog/parameter.ts';
import { badParameterError } from '../http/api-error.ts';

const least = -(2 ** 31);
const most = 2 ** 31 - 1;

/** Reads a 32-bit signed integer, the only numbers that parameters take; `2147483648` was recorded as refused. */
export function parseInteger(text: string): number | undefined {
  if (!/^-?\d{1,10}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

/**
 * Reads `min` or `max` in the terms of the sort that it bounds: a number, a name in lower case, or the place
 * of a rank. Sorts without a bound (hot, week, month, rank of questions, relevance) refuse any value.
 */
export function readBound(bound: Bound, text: string): number | string | undefined {
  switch (bound.kind) {
    case 'date':
    case 'number':
      return parseInteger(text);
    case 'text':
      return text.toLowerCase();
    case 'rank':
      return bound.ranks.includes(text) ? bound.ranks.indexOf(text) : undefined;
    case 'none':
      return undefined;
  }
}

/** Reads a vector such as `1;2;3`: entries count once, empty ones not at all. */
export function readVector(parameter: ListParameter, text: string) {
  const entries = unique(
    text
      .split(separators(parameter))
      .map((entry) => entry.trim())
      .filter(Boolean),
  );
  if (parameter.limit !== undefined && entries.length > parameter.limit) {
    throw badParameterError(parameter.name);
  }
  if (parameter.of === 'tag') return unique(entries.map((entry) => entry.toLowerCase()));
  if (parameter.of === 'text') return entries;
  return entries.map((entry) => {
    const id = parseInteger(entry);
    // Inferred: no record of a refusal, but below 1 there is only what the catalog names.
    if (id === undefined || (id < 1 && !parameter.besides?.includes(id))) {
      throw badParameterError(parameter.name);
    }
    return id;
  });
}

/** Clients join the tags that they post by blanks or commas as well; in a query only the semicolon parts (docs/vectors). */
function separators(parameter: ListParameter) {
  return parameter.of === 'tag' && parameter.in === 'body' ? /[;,\s]/ : ';';
}

function unique(entries: readonly string[]) {
  return [...new Set(entries)];
}
