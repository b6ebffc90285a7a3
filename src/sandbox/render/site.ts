import type { FieldGetters } from '../filtering/projection.ts';

export const error: FieldGetters<'error'> = {
  description: ({ description }) => description,
  error_id: ({ id }) => id,
  error_name: ({ name }) => name,
};
