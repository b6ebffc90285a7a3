// This file says which filter a response came with, and which one the next would come with.
import { compose } from '../../filters/composition.ts';
import type { Composition } from '../../filters/composition.ts';
import type { Filter } from '../../filters/filter.ts';
import { findKnownFilter } from '../../filters/find-known-filter.ts';
import { typedText } from '../../request/draft.ts';
import type { Exchange } from '../state/exchange.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { restorerOf } from '../state/form/form-restorer.svelte.ts';

interface NamedFilter {
  readonly name: string;
  /** Undefined where nobody knows what it holds. */
  readonly composition: Composition | undefined;
  readonly filter: Filter | undefined;
}

export interface ResponseFilters {
  readonly own: NamedFilter;
  /** That in the form, where the same request would have another one. */
  readonly next: NamedFilter | undefined;
}

export function filtersOfResponse(explorer: Explorer, exchange: Exchange): ResponseFilters {
  const own = read(explorer, exchange.request.recipe.values.filter ?? 'default');
  if (!restorerOf(explorer).isInForm(exchange)) return { own, next: undefined };
  const name = typedText(explorer.secretGuard.form.draft.values, 'filter') || 'default';
  return { own, next: name === own.name ? undefined : read(explorer, name) };
}

function read({ filterDescriptions }: Explorer, name: string): NamedFilter {
  const composition = filterDescriptions.compositionOf(name) ?? findKnownFilter(name);
  return { name, composition, filter: composition && compose(composition) };
}
