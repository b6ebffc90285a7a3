// This file gathers what was saved and what was run, each request once.
import type { Entry } from '../../../history/entry.ts';
import { draftOfSaved } from '../../../history/saved-rows.ts';
import type { SavedRequest } from '../../../history/saved-rows.ts';
import type { Use } from '../../../migration/report.ts';
import { findEndpoint } from '../../../request/draft.ts';
import { toRecipe } from '../../../request/recipe.ts';
import { describeRequest } from '../../history/describe-entry.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';

/** What a row of the report opens. */
export type Origin =
  | { readonly kind: 'saved'; readonly request: SavedRequest }
  | { readonly kind: 'history'; readonly entry: Entry };

/** The page, as far as it fills in variables and dates. */
interface Page extends Pick<Explorer, 'clock'> {
  readonly variables: Pick<Explorer['variables'], 'fill'>;
}

/** The saved requests, with their variables filled in. */
export function usesOfSaved(
  requests: readonly SavedRequest[],
  { variables, clock }: Page,
): readonly Use<Origin>[] {
  return requests.map((request) => ({
    key: { kind: 'saved', request },
    name: request.name,
    origin: 'saved',
    times: 1,
    recipe: toRecipe(variables.fill(draftOfSaved(request)), clock),
  }));
}

/** The runs, the newest first; what was run several times is one. */
export function usesOfHistory(entries: readonly Entry[]): readonly Use<Origin>[] {
  const found = new Map<string, Use<Origin>>();
  for (const entry of entries) {
    const endpoint = findEndpoint(entry.endpoint);
    if (!endpoint) continue;
    const key = JSON.stringify([entry.endpoint, Object.entries(entry.values).toSorted()]);
    const { path, values } = describeRequest(entry);
    const use: Use<Origin> = {
      key: { kind: 'history', entry },
      name: `${endpoint.verb} ${path} ${values}`.trim(),
      origin: 'history',
      times: 1,
      recipe: { endpoint, values: entry.values },
    };
    const earlier = found.get(key);
    found.set(key, earlier ? { ...earlier, times: earlier.times + 1 } : use);
  }
  return [...found.values()];
}
