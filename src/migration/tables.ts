// This file lists where the parameters and fields of an endpoint went in a route of v3.
import type { Endpoint } from '../catalog/endpoint.ts';
import type { Field } from '../catalog/object.ts';
import { filter } from '../catalog/parameters.ts';
import { conversions } from '../catalog/v3/conversions.ts';
import { changeOf } from '../catalog/v3/fields.ts';
import type { ParameterMapping, Route } from '../catalog/v3/mapping.ts';

export interface TableRow {
  readonly before: string;
  /** Empty where it has no equal. */
  readonly after: string;
  /** What changes; empty where nothing does. */
  readonly note: string;
}

/** The parameters in the order of the form, what only v3 needs, and what is always the same there. */
export function parameterRows({ parameters }: Endpoint, route: Route): readonly TableRow[] {
  const own = [filter, ...parameters].map(({ name }): TableRow => {
    const mapping = route.parameters[name];
    return mapping
      ? { before: name, after: mapping.name, note: noteOf(mapping) }
      : { before: name, after: '', note: '' };
  });
  const given = new Set(Object.values(route.parameters).map(({ name }) => name));
  const needed = (route.needs ?? [])
    .filter(({ name }) => !given.has(name))
    .map(({ name, from }) => ({ before: '–', after: name, note: `needed: ${from}` }));
  const constants = Object.entries(route.constants ?? {}).map(([name, value]) => ({
    before: '–',
    after: `${name}=${value}`,
    note: 'always',
  }));
  return [...own, ...needed, ...constants];
}

function noteOf({ convert, words }: ParameterMapping): string {
  if (words)
    return Object.entries(words)
      .filter(([before, after]) => before !== after)
      .map(([before, after]) => (after === null ? `no ${before}` : `${before} → ${after}`))
      .join(', ');
  return convert === undefined ? '' : conversions[convert];
}

/** The fields in the order of the object, with members of the owner where they are known; none where nothing comes back. */
export function fieldRows(fields: readonly Field[], { fields: map }: Route): readonly TableRow[] {
  if (!map) return [];
  const { onSingle = {}, elsewhere = {}, newer = [] } = map;
  const rowOf = (before: string): TableRow => {
    const after = map.fields[before];
    const single = onSingle[before];
    if (after !== undefined) {
      const isNewer = newer.includes(after) ? ['newer than the public schema'] : [];
      return { before, after, note: [changeOf(before, after) ?? [], isNewer].flat().join('; ') };
    }
    if (single !== undefined) return { before, after: single, note: 'on the single item only' };
    const place = elsewhere[before];
    return { before, after: '', note: place === undefined ? '' : `elsewhere: ${place}` };
  };
  const members = Object.keys(map.fields).filter((name) => name.includes('.'));
  return fields.flatMap(({ name }) => [
    rowOf(name),
    ...members.filter((member) => member.startsWith(`${name}.`)).map(rowOf),
  ]);
}
