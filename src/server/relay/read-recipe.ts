// This file builds the request that the page asks for: the page names an endpoint and values, never an address.
import * as v from 'valibot';
import type { Endpoint } from '../../catalog/endpoint.ts';
import { recipeSchema } from '../../exchange/relay-protocol.ts';
import type { RelayedRecipe } from '../../exchange/relay-protocol.ts';
import { toRequest } from '../../request/build.ts';
import type { ApiRequest } from '../../request/build.ts';
import { findEndpoint, parametersOf } from '../../request/draft.ts';
import { findStyle } from '../../request/target.ts';
import type { Target } from '../../request/target.ts';

/** Never sent, whatever the catalog says: secrets in an address, and responses that are a program. */
const never = new Set(['callback', 'access_token', 'key', 'client_secret']);

/** The request that a body asks for; undefined for a body that is not a recipe, or one that leads elsewhere. */
export function readRecipe(body: string, target: Target): ApiRequest | undefined {
  const recipe = parse(body);
  const endpoint = recipe && findEndpoint(recipe.endpoint);
  const style = recipe && findStyle(recipe.style);
  if (!endpoint || !style || !hasOnlyParameters(recipe, endpoint)) return undefined;
  const { values, team } = recipe;
  const request = toRequest({ endpoint, values }, { target, style, team });
  return staysAt(request.url, target.origin) ? request : undefined;
}

/** Whether an address is one of the API at its origin, to the letter and however it is read. */
export function staysAt(url: string, origin: string): boolean {
  if (!URL.canParse(url)) return false;
  const { href, origin: found, pathname, username, password, hash } = new URL(url);
  return (
    // The parser resolves dots, drops tabs and much else: what it would change is refused.
    href === url &&
    found === origin &&
    /^\/v?2\.3\//.test(pathname) &&
    `${username}${password}${hash}` === '' &&
    !climbs(pathname)
  );
}

function parse(body: string): RelayedRecipe | undefined {
  try {
    const given: unknown = JSON.parse(body);
    const { success, output } = v.safeParse(recipeSchema, given);
    return success && isWhole(given as RelayedRecipe, output) ? output : undefined;
  } catch {
    return undefined;
  }
}

/** The schema takes a list for a record, and passes over names such as `constructor` in silence. */
function isWhole(given: RelayedRecipe, read: RelayedRecipe): boolean {
  const isComplete = (one: object, other: object) =>
    !Array.isArray(one) && Object.keys(one).length === Object.keys(other).length;
  return isComplete(given, read) && isComplete(given.values, read.values);
}

function hasOnlyParameters({ values }: RelayedRecipe, endpoint: Endpoint): boolean {
  const names = new Set(parametersOf(endpoint).map(({ name }) => name));
  return Object.keys(values).every((name) => names.has(name) && !never.has(name));
}

/** A server may take `%2F` for a slash, and resolve the dots between two. */
function climbs(pathname: string): boolean {
  return decode(pathname)
    .split(/[/\\]/)
    .some((segment) => segment === '.' || segment === '..');
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '..';
  }
}
