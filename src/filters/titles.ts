// This file says what the filter in a request is, for the form and for the remark of a command.
import { unpublishedFilters } from '../catalog/known-filters.ts';
import type { Target } from '../request/target.ts';
import { describeComposition } from './composition.ts';
import type { Composition } from './composition.ts';
import { isBuiltIn } from './filter.ts';
import type { BuiltInName } from './filter.ts';
import { findKnownFilter } from './find-known-filter.ts';
import type { SavedFilter } from './saved/saved-filter.ts';

export interface FilterTitle {
  readonly title: string;
  /** Why the API that is asked will not know it. */
  readonly warning?: string;
  /** What a command says of it; nothing of a filter that says it itself. */
  readonly remark?: string;
}

/** What is known of a filter besides its id. */
export interface FilterContext {
  readonly saved?: SavedFilter | undefined;
  /** What the API said that it holds. */
  readonly read?: Composition | undefined;
  /** The target that made or told it, where it is one of this explorer. */
  readonly maker?: Target | undefined;
  /** The target that is asked. */
  readonly target: Target;
}

/** What the built-in filters are, in a few words. */
export const builtInMeanings: Readonly<Record<BuiltInName, string>> = {
  default: 'what the API returns if no filter is set',
  withbody: 'default and the bodies',
  none: 'no field at all',
  total: 'only how many there are',
};

/** Says what a filter is. */
export function describeFilter(
  id: string,
  { saved, read, maker, target }: FilterContext,
): FilterTitle {
  if (id === '') return { title: 'Not set; the API uses default' };
  if (isBuiltIn(id)) return { title: `the built-in ${id}: ${builtInMeanings[id]}` };
  const warning = maker && maker.id !== target.id ? { warning: unknownBecauseMadeBy(maker) } : {};
  if (saved) return { title: savedTitle(saved), remark: remarkOf(saved), ...warning };
  const known = read ?? findKnownFilter(id);
  if (!known) return { title: describeUnread(id) };
  return {
    title: describeComposition(known),
    remark: `filter: ${describeComposition(known)}`,
    ...warning,
  };
}

function describeUnread(id: string): string {
  return unpublishedFilters.has(id)
    ? 'a well-known filter of the real API; its fields were never published'
    : 'an id this explorer has not read yet';
}

/** Its name, if it has one, and how it is made. */
export function savedTitle({ name, composition }: SavedFilter): string {
  return name === ''
    ? describeComposition(composition)
    : `${name} — ${describeComposition(composition)}`;
}

/** Without the id: that stands in the address, and cmd could not write its `!`. */
function remarkOf({ name, composition }: SavedFilter): string {
  const made = describeComposition(composition);
  return `filter: ${name === '' ? made : `${name} (${made})`}`;
}

function unknownBecauseMadeBy({ sandbox }: Target): string {
  return sandbox
    ? "made in the sandbox: your team's API does not know it"
    : "made by your team's API: the sandbox does not know it";
}
