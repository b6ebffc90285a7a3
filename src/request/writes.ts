// This file says what a request changes.
import type { ApiRequest } from './build.ts';

/** Whether something is different afterwards: a preview and a rendering store nothing. */
export function changesData({ endpoint, recipe }: ApiRequest): boolean {
  if (endpoint.verb === 'GET' || endpoint.slug.startsWith('render-')) return false;
  return !/^true$/i.test(recipe.values.preview ?? '');
}
