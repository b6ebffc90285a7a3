// This file says what a pause of the API holds for.
import type { Endpoint } from '../catalog/endpoint.ts';

/** The method that a call counts for: `/me/…` are calls of `/users/{ids}/…`, whatever the ids. */
export function methodOf({ verb, path }: Pick<Endpoint, 'verb' | 'path'>): string {
  return `${verb} ${path.replace(/^\/me\b/, '/users/{}').replace(/\{\w+\}/g, '{}')}`;
}

/** Seconds. The longest known ban lasts a day; more than that is not plausible. */
export const longestBackoff = 86_400;
