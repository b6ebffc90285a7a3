// This file finds out what a filter holds: from what is known here, from a pasted answer, or from the current target.
import { unpublishedFilters } from '../../catalog/known-filters.ts';
import { draftToRead, readFilterResponse, type FetchedFilter } from '../../filters/calls.ts';
import { decomposeShortly, type Composition } from '../../filters/composition.ts';
import { findPastedFilter, type PastedFilter } from '../../filters/find-pasted-filter.ts';
import { findKnownFilter } from '../../filters/find-known-filter.ts';
import { buildRequest, type ApiRequest } from '../../request/build.ts';
import type { Draft } from '../../request/draft.ts';
import { findSecret } from '../../secrets/detect.ts';
import { describeMisplaced } from '../../secrets/misplaced.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { FilterCall } from './filter-call.svelte.ts';

export interface Reading {
  /** What to say of it. */
  readonly said: string;
  /** How the filter is made; undefined where nobody said. */
  readonly composition?: Composition;
  /** Undefined for a filter that has still to be made. */
  readonly id?: string;
  /** The text held a secret. */
  readonly isSecret?: true;
}

/** What a filter is made of, where this explorer knows it without asking. */
export function compositionOf(id: string, { filterWords }: Explorer): Composition | undefined {
  return filterWords.compositionOf(id) ?? findKnownFilter(id);
}

/** A call about filters, at the current target. */
export function requestFor(draft: Draft, explorer: Explorer): ApiRequest {
  const { target, preferences, safety, fault, clock } = explorer;
  const where = { target, style: preferences.style, team: safety.form.team, fault };
  return buildRequest(draft, where, clock);
}

/** Reads the filter that a text names; undefined when a call came to nothing, which then says why itself. */
export async function readFilter(
  text: string,
  explorer: Explorer,
  call: FilterCall,
): Promise<Reading | undefined> {
  const pasted = readFilterResponse(text);
  const found = findPastedFilter(text);
  const used = pasted ? text : usedOf(found, text);
  const secret = findSecret(used, 'prose', explorer.credentials.secrets);
  // What only looks like a secret can be the id of a filter.
  if (secret && secret.kind !== 'shape' && secret.kind !== 'amid') {
    const { message } = describeMisplaced({ parameter: 'filter', ...secret });
    return { said: message, isSecret: true };
  }
  if (pasted) return learn(pasted, explorer, 'as the pasted answer says');
  if ('problem' in found) {
    return secret?.kind === 'shape' ? { said: tokenLike, isSecret: true } : { said: found.problem };
  }
  if ('composition' in found) return { ...found, said: 'This is what the address makes.' };
  const { id, isOneOfSeveral } = found;
  const known = compositionOf(id, explorer);
  const first = isOneOfSeveral ? ' It is the first of several.' : '';
  if (known)
    return { id, composition: known, said: `${id} is shown, known without asking.${first}` };
  if (id === text.trim() && isDoubtful(id, explorer)) return { said: tokenLike, isSecret: true };
  if (!explorer.place.transport) return { said: noWay(id) };
  const told = await call.ask(requestFor(draftToRead(id), explorer));
  return told && learn(told, explorer, `read from ${explorer.target.label}`);
}

const tokenLike =
  'This looks like an access token rather than a filter, so nothing was sent. If it is a filter, paste it with filter= in front.';

function isDoubtful(id: string, { safety }: Explorer): boolean {
  return findSecret(id, 'filter', [], (word) => safety.trusts(word)) !== undefined;
}

/** What of a text is shown, sent or kept: of a command with a token, only the filter. A problem repeats some of the text. */
function usedOf(found: PastedFilter, text: string): string {
  if ('id' in found) return found.id;
  return 'composition' in found ? Object.values(found.composition).flat().join(' ') : text;
}

function learn({ id, filter }: FetchedFilter, explorer: Explorer, how: string): Reading {
  if (!filter) return { said: unknown(id, explorer.target.sandbox !== undefined) };
  const composition = decomposeShortly(filter);
  explorer.filterWords.learn({ id, composition, how: 'read', on: explorer.target.origin });
  return { id, composition, said: `${id} is shown, ${how}.` };
}

function noWay(id: string): string {
  return `What ${id} holds can only be asked of the API: run GET /filters/{filters} in your shell, and paste what it prints.`;
}

function unknown(id: string, isSandbox: boolean): string {
  if (isSandbox && unpublishedFilters.has(id)) {
    return `${id} belongs to the real API, and what it holds was never published. Choose My team and read it there, or paste what GET /filters/{filters} answers there.`;
  }
  return isSandbox
    ? `The sandbox does not know ${id}: it reads the filters that it made, and some of the real API that programs in use carry. Choose My team to ask the API, or paste what GET /filters/{filters} answers there.`
    : `The API does not know ${id}. Was it cut off, or made in the sandbox?`;
}
