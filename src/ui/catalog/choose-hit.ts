import { tick } from 'svelte';
import { focusForm } from '../form/focus-form.ts';
import { focusField } from '../form/focus.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { CatalogHit } from './hits.ts';

/** Opens what a hit stands for; the focus goes to what has to be filled first. */
export async function chooseHit(
  explorer: Explorer,
  { endpoint, values, team, note }: CatalogHit,
): Promise<void> {
  if (values) explorer.fillForm({ endpoint, values });
  else explorer.selectEndpoint(endpoint);
  if (team !== undefined) explorer.setTeam(team);
  if (note !== undefined) explorer.notices.showForLink([note]);
  await focusFirstToFill(explorer);
}

/** Leads to what has to be filled first, or to the form, where Enter runs it. */
export async function focusFirstToFill({ submission }: Explorer): Promise<void> {
  await tick();
  const empty = submission.problems.find(({ missing }) => missing);
  if (empty) focusField(empty.parameter);
  else focusForm();
}
