import type { Recipe } from '../request/build.ts';

export interface Carried {
  /** What the request is made of. */
  readonly recipe: Recipe;
  /** Hears of the bytes received so far. */
  readonly onprogress: (bytes: number) => void;
}

/**
 * Carries a request to where it is answered: `fetch`, a handler in the page, or the relay. Throws `NoAnswer` or `BadAnswer`
 * where it knows what went wrong.
 */
export type Transport = (request: Request, carried: Carried) => Promise<Response>;
