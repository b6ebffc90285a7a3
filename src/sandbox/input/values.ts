import type { ListParameter } from '../../catalog/parameter.ts';
import { badParameter } from '../http/api-error.ts';
import { parseInteger } from './integer.ts';

/** Reads a vector such as `1;2;3`: entries count once, empty ones not at all. */
export function readVector(parameter: ListParameter, text: string) {
  const entries = unique(
    text
      .split(separators(parameter))
      .map((entry) => entry.trim())
      .filter(Boolean),
  );
  if (parameter.limit !== undefined && entries.length > parameter.limit) {
    throw badParameter(parameter.name);
  }
  if (parameter.of === 'tag') return unique(entries.map((entry) => entry.toLowerCase()));
  if (parameter.of === 'text') return entries;
  return entries.map((entry) => {
    const id = parseInteger(entry);
    // Inferred: no record of a refusal, but below 1 there is only what the catalog names.
    if (id === undefined || (id < 1 && !parameter.besides?.includes(id))) {
      throw badParameter(parameter.name);
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
