import type { Endpoint } from '../catalog/endpoint.ts';

/** Which calls count as calls of one method: those of /me/… are those of /users/{ids}/… (docs/throttle). */
export function methodOf({ verb, path }: Endpoint): string {
  return `${verb} ${path.replace(/^\/me\b/, '/users/{ids}').replace(/\{\w+\}/g, '{}')}`;
}
