import type { Getters } from '../filtering/projection.ts';

export const error: Getters<'error'> = {
  description: ({ description }) => description,
  error_id: ({ id }) => id,
  error_name: ({ name }) => name,
};
