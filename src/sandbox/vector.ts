import type { ListParameter } from '../catalog/parameter.ts';
import { badParameter } from './api-error.ts';
import { parseInteger } from './integer.ts';

/** Reads a vector such as `1;2;3`: entries count once, empty ones not at all. */
export function readVector(parameter: ListParameter, text: string) {
  const entries = unique(
    text
      .split(';')
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
    if (id === undefined) throw badParameter(parameter.name);
    return id;
  });
}

function unique(entries: readonly string[]) {
  return [...new Set(entries)];
}
