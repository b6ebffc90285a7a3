// This file makes of an exchange what is kept of it.
import type { DecodedResponse } from '../../exchange/outcome.ts';
import type { Entry } from '../../history/entry.ts';
import { parametersOf, typedText } from '../../request/draft.ts';
import type { DraftValues } from '../../request/draft.ts';
import { findMisplacedSecrets, withoutMisplaced } from '../../secrets/misplaced.ts';
import type { Credentials } from '../credentials/credentials.svelte.ts';
import type { SavedFilters } from '../filters/saved/saved-filters.svelte.ts';
import type { Exchange } from '../state/exchange.ts';

/** The page, as far as it knows what is a secret, and what filters are called. */
interface Page {
  readonly credentials: Pick<Credentials, 'clean' | 'secrets'>;
  readonly savedFilters: Pick<SavedFilters, 'find' | 'has'>;
}

/** Texts that came from elsewhere are cut. Characters. */
const longestName = 100;

/** What is kept of an exchange; undefined where a secret kept it from being sent. */
export function entryOf(exchange: Exchange, page: Page): Entry | undefined {
  const { request, at, collected } = exchange;
  const { outcome } = exchange;
  if (outcome.kind === 'transport-error' && outcome.reason === 'unsent') return undefined;
  const { target, style, team, fault = '' } = request.destination;
  const filterName = page.savedFilters.find(request.recipe.values.filter ?? '')?.name ?? '';
  const form = cleanForm(exchange, page);
  return {
    version: 1,
    id: `${at}-${crypto.randomUUID()}`,
    at,
    endpoint: request.endpoint.slug,
    values: form.values,
    typed: form.typed,
    withheld: form.withheld,
    style: style.id,
    target: target.id,
    ...(!target.sandbox && !form.withheld.includes('team') && { team: clean(team, page) }),
    fault: target.sandbox ? fault : '',
    outcome: outcome.kind,
    ...figuresOf(exchange, page),
    ...(collected && { pages: collected.pages, items: collected.items }),
    ...(filterName !== '' && { filterName: clean(filterName, page) }),
    pinned: false,
  };
}

/** The texts without those that look like a secret, even where they were sent: the browser keeps what is written here. */
function cleanForm({ request, draft }: Exchange, page: Page) {
  const { endpoint, recipe, destination } = request;
  const names = parametersOf(endpoint).map(({ name }) => name);
  const sent = pick(recipe.values, names);
  const typed = pick(draft.values, names);
  const { secrets } = page.credentials;
  const misplaced = [sent, typed].flatMap((values) =>
    findMisplacedSecrets(
      { draft: { endpoint, values }, team: destination.team },
      secrets,
      page.savedFilters.has,
    ),
  );
  const safe = (values: DraftValues): DraftValues => {
    const { draft } = withoutMisplaced({ draft: { endpoint, values }, team: '' }, misplaced);
    const texts = Object.entries(draft.values);
    return Object.fromEntries(texts.map(([name, text]) => [name, clean(text, page)]));
  };
  const values = safe(sent);
  return {
    values,
    typed: safe(pickBy(typed, (name) => typedText(typed, name) !== (sent[name] ?? ''))),
    withheld: [...new Set(misplaced.map(({ parameter }) => parameter))],
  };
}

function figuresOf({ outcome }: Exchange, page: Page) {
  switch (outcome.kind) {
    case 'success': {
      const { items, quotaRemaining } = outcome.summary;
      return {
        ...sizesOf(outcome.received),
        ...(items !== undefined && { items }),
        ...(quotaRemaining !== undefined && { quotaRemaining }),
      };
    }
    case 'api-error': {
      const { id, name } = outcome.error;
      const error = { id, name: clean(name, page).slice(0, longestName) };
      return { ...sizesOf(outcome.received), error };
    }
    case 'invalid-response':
      return { ...sizesOf(outcome.received), reason: outcome.reason };
    case 'transport-error':
      return { duration: outcome.timing.duration, reason: outcome.reason };
    case 'aborted':
      return { duration: outcome.timing.duration };
  }
}

function sizesOf({ status, timing, wireBytes, bytes }: DecodedResponse) {
  const { duration } = timing;
  return { status, duration, bytes, ...(wireBytes !== undefined && { wireBytes }) };
}

function clean(text: string, { credentials }: Page): string {
  return credentials.clean(text).text;
}

function pick(values: DraftValues, names: readonly string[]): DraftValues {
  return pickBy(values, (name) => names.includes(name));
}

function pickBy(values: DraftValues, isWanted: (name: string) => boolean): DraftValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name, text]) => isWanted(name) && text.trim() !== ''),
  );
}
