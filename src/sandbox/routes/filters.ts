import { filterById, makeFilterId } from '../filtering/filter-id.ts';
import { builtInFilters, createFilter } from '../filtering/filter.ts';
import type { FieldFilter } from '../filtering/filter.ts';
import { badParameterError } from '../http/api-error.ts';
import type { CallInput } from '../input/input.ts';
import { itemsResult } from '../listing/list-result.ts';
import type { Routes } from './route.ts';

export const filterRoutes = {
  'create-filter': ({ input }) => {
    const filter = compose(input);
    return itemsResult('filter', [{ id: idOf(filter), filter }]);
  },
  'read-filter': ({ input }) => {
    const found = input.texts('filters').map((id) => ({ id, filter: filterById(id) }));
    return itemsResult('filter', found);
  },
} satisfies Routes;

/** Exclusion wins over inclusion, and a name that is no field's is dropped without a word. */
function compose(input: CallInput): FieldFilter {
  const base = filterById(input.text('base') ?? 'default');
  if (!base) throw badParameterError('base');
  const names = new Set([...base.included, ...input.texts('include').map(lower)]);
  for (const name of input.texts('exclude')) names.delete(lower(name));
  return createFilter(names, input.flag('unsafe') !== true);
}

/** Invented: no public record says whether a filter that equals a named one goes by that name. */
function idOf(filter: FieldFilter): string {
  const id = makeFilterId(filter);
  const [name] = [...builtInFilters].find(([, known]) => makeFilterId(known) === id) ?? [];
  return name ?? id;
}

function lower(name: string) {
  return name.toLowerCase();
}
