import { errors } from '../../catalog/errors.ts';
import { ApiError, badParameterError } from '../http/api-error.ts';
import { itemsResult } from '../listing/list-result.ts';
import type { Routes } from './route.ts';

export const siteRoutes = {
  info: () => itemsResult('info', ['info']),
  errors: () => itemsResult('error', errors),
  'simulate-error': ({ input }) => {
    const error = errors.find(({ id }) => id === input.number('id'));
    // Invented: no public record of an id that is no error's.
    if (!error) throw badParameterError('id');
    throw new ApiError(error.id, error.name, 'simulated');
  },
} satisfies Routes;
