import type { Lead } from '../../inspector/actions.ts';
import { focusForm } from '../form/focus-form.ts';
import type { Exchange } from '../state/exchange.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { restorerOf } from '../state/form/form-restorer.svelte.ts';

/** Puts it into the form, at the team that the response came from; it is for the person to run it. */
export function followLead(explorer: Explorer, exchange: Exchange, lead: Lead): void {
  if (!restorerOf(explorer).hasSameAccess(exchange)) restorerOf(explorer).restore(exchange);
  const { draft } = exchange;
  const earlier = draft.endpoint === lead.endpoint ? draft.values : {};
  explorer.fillForm({ endpoint: lead.endpoint, values: { ...earlier, ...lead.values } });
  focusForm();
}
