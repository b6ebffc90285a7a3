import type { FieldGetters } from '../filtering/projection.ts';

export const filter: FieldGetters<'filter'> = {
  filter: ({ id }) => id,
  filter_type: ({ filter: known }) => {
    if (!known) return 'invalid';
    return known.safe ? 'safe' : 'unsafe';
  },
  included_fields: ({ filter: known }) => [...(known?.included ?? [])].sort(),
};
