// This file makes the request of a recipe again, to the letter.
import { buildRequest, type ApiRequest, type Recipe } from './build.ts';
import type { Clock } from './dates/date.ts';
import { findEndpoint } from './draft.ts';
import { addressStyles, crossedStyles, type Target } from './target.ts';

const styles = [...addressStyles, ...crossedStyles];

/** No date of a recipe depends on when and where it is read. */
const noClock: Clock = { now: 0, zone: 'utc' };

/** Gives the request at a target; undefined when the recipe names an endpoint or a style that does not exist. */
export function followRecipe(recipe: Recipe, target: Target): ApiRequest | undefined {
  const endpoint = findEndpoint(recipe.endpoint);
  const style = styles.find(({ id }) => id === recipe.style);
  if (!endpoint || !style) return undefined;
  const { values, team } = recipe;
  return buildRequest({ endpoint, values }, { target, style, team }, noClock);
}
