// This file says what of a form is saved.
import type { SavedRequest } from '../../history/saved-rows.ts';
import { typedText } from '../../request/draft.ts';
import type { DraftValues } from '../../request/draft.ts';
import { shorten } from '../../request/shorten.ts';
import type { Explorer } from '../state/explorer.svelte.ts';

type FormFields = Pick<SavedRequest, 'endpoint' | 'values' | 'style' | 'view' | 'filterName'>;

/** The values that are not blank. */
export function filledValues(values: DraftValues): DraftValues {
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text.trim() !== ''));
}

/** The form as it may be saved: as typed, with its variables and without anything that looks like a secret. */
export function formOf(explorer: Explorer): FormFields {
  const { secretGuard, savedFilters, preferences, layout } = explorer;
  const { endpoint, values } = secretGuard.kept.draft;
  const filterName = savedFilters.find(typedText(values, 'filter'))?.name ?? '';
  const style = preferences.style.id;
  return {
    endpoint: endpoint.slug,
    values: filledValues(values),
    style,
    view: layout.view,
    filterName,
  };
}

/** Whether both send the same, however the response is looked at. */
export function isSameRequest(a: FormFields, b: FormFields): boolean {
  const textOf = ({ endpoint, values, style }: FormFields): string =>
    JSON.stringify([endpoint, Object.entries(filledValues(values)).toSorted(), style]);
  return textOf(a) === textOf(b);
}

/** A name for what is in the form: `/questions · tagged docker · sort votes`. */
export function proposedName(explorer: Explorer): string {
  const { endpoint, values } = explorer.secretGuard.kept.draft;
  const said = Object.entries(filledValues(values)).map(
    ([name, text]) => `${name} ${shorten(text.trim(), 24)}`,
  );
  const path = endpoint.verb === 'GET' ? endpoint.path : `${endpoint.verb} ${endpoint.path}`;
  return shorten([path, ...said].join(' · '), 100);
}
