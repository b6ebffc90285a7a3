// This file says why a response lacks a field.
import { builtIns } from './filter.ts';
import type { Filter } from './filter.ts';
import { isOffTeams } from './object-fields.ts';
import type { FieldPath } from './paths.ts';

export type Reason =
  /** Responses of Teams seem never to have it. */
  | { readonly kind: 'not-on-teams' }
  /** These have to be added to the filter, in the order in which they lead to the field; the least built-in filter that has them all. */
  | {
      readonly kind: 'not-in-filter';
      readonly add: readonly string[];
      readonly least: (typeof candidates)[number] | undefined;
    }
  /** The filter lacks it, but the one of the next request has it. */
  | { readonly kind: 'in-next-filter' }
  /** Nobody here knows what the filter holds. */
  | { readonly kind: 'filter-unknown' }
  /** The token needs this scope. */
  | { readonly kind: 'scope'; readonly scope: string }
  /** The response has no object that could have it. */
  | { readonly kind: 'no-object'; readonly object: string }
  /** It has no value. */
  | { readonly kind: 'empty' }
  /** The filter has it, and the catalog says that it always comes. */
  | { readonly kind: 'unexpected' };

/** What is known when a field is missing. */
export interface MissingContext {
  /** Whether the response has objects of its type. */
  readonly occurs: boolean;
  /** Whether another object of its type has the field. */
  readonly isElsewhere: boolean;
  /** Whether the filter of the next request has the field, and what leads to it. */
  readonly isNext: boolean;
  readonly isIncluded: (name: string) => boolean;
  readonly filter: Filter | undefined;
}

/** Why a field is missing: the last of the way from what the response has to it. The most decisive reason is first. */
export function reasonsFor(path: FieldPath, known: MissingContext): readonly Reason[] {
  const add = path.map(({ name }) => name).filter((name) => !known.isIncluded(name));
  const scope = known.isElsewhere ? undefined : path.find(({ field }) => field.scope)?.field.scope;
  const offTeams = path.some(({ field }) => isOffTeams(field));
  const barriers: readonly Reason[] = [
    ...(offTeams ? [{ kind: 'not-on-teams' } as const] : []),
    ...(add.length > 0 ? [missingFromFilter(add, known)] : []),
    ...(scope === undefined ? [] : [{ kind: 'scope', scope } as const]),
  ];
  return offTeams ? barriers : [...barriers, ...reasonsInResponse(path, barriers, known)];
}

function missingFromFilter(add: readonly string[], { filter, isNext }: MissingContext): Reason {
  if (isNext) return { kind: 'in-next-filter' };
  if (!filter) return { kind: 'filter-unknown' };
  const least = candidates.find((name) => add.every((one) => builtIns[name].included.has(one)));
  return { kind: 'not-in-filter', add, least };
}

const candidates = ['default', 'withbody', 'total'] as const;

/** What this response has to say besides: nothing could have the field, or it has no value. */
function reasonsInResponse(
  path: FieldPath,
  barriers: readonly Reason[],
  { occurs, isIncluded }: MissingContext,
): readonly Reason[] {
  const last = path.at(-1);
  if (!last) return [];
  if (!occurs)
    return path.every((step) => step === last || isIncluded(step.name))
      ? [{ kind: 'no-object', object: last.object }]
      : [];
  if (barriers.some(({ kind }) => kind === 'not-in-filter' || kind === 'in-next-filter')) return [];
  if (last.field.optional) return [{ kind: 'empty' }];
  return barriers.length === 0 ? [{ kind: 'unexpected' }] : [];
}
