import { errors as known } from '../../catalog/errors.ts';
import { ApiError, badParameter } from '../http/api-error.ts';
import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import { Listing } from '../listing/sorting.ts';
import type { Routes } from './route.ts';

export const errors = {
  errors: () => results(new Listing(resourceTypes.error, known)),
  'simulate-error': ({ input }) => {
    const error = known.find(({ id }) => id === input.number('id'));
    // Invented: no public record of an id that is no error's.
    if (!error) throw badParameter('id');
    throw new ApiError(error.id, error.name, 'simulated');
  },
} satisfies Routes;
