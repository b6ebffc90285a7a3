// This file finds the missing field that a person means.
import type { IncompleteType, MissingField } from './missing-fields.ts';

/**
 * The types with the fields whose name has the text in it; where no name has, those that are described with it.
 * Without a text, what the response has objects of.
 */
export function searchMissing(
  types: readonly IncompleteType[],
  wanted: string,
): readonly IncompleteType[] {
  const text = wanted.trim().toLowerCase();
  if (text === '') return types.filter(({ objects, missing }) => objects > 0 && missing.length > 0);
  const name = text.replaceAll(/\s+/g, '_');
  const named = filterFields(types, (field) => field.name.includes(name));
  if (named.length > 0) return named;
  return filterFields(types, ({ field }) => field.summary.toLowerCase().includes(text));
}

function filterFields(
  types: readonly IncompleteType[],
  isMeant: (field: MissingField) => boolean,
): readonly IncompleteType[] {
  return types
    .map((type) => ({ ...type, missing: type.missing.filter(isMeant) }))
    .filter(({ missing }) => missing.length > 0);
}
