// Finds out which fields a filter has: from what is known here, from a pasted response, or from the current target.

import { unpublishedFilters } from '../../catalog/known-filters.ts';
import { decomposeShortly } from '../../filters/composition.ts';
import type { Composition } from '../../filters/composition.ts';
import { draftToRead, lacksFilter, readFilterResponse } from '../../filters/filter-calls.ts';
import type { FetchedFilter } from '../../filters/filter-calls.ts';
import { findKnownFilter } from '../../filters/find-known-filter.ts';
import { findPastedFilter } from '../../filters/find-pasted-filter.ts';
import type { PastedFilter } from '../../filters/find-pasted-filter.ts';
import { findSecret } from '../../secrets/detect.ts';
import { describeMisplaced } from '../../secrets/misplaced.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import { requestFor } from '../state/request-for.ts';
import type { SideCall } from '../state/side-call.svelte.ts';

export interface FilterReading {
  /** What to tell the person. */
  readonly message: string;
  /** Undefined where it could not be found out. */
  readonly composition?: Composition;
  /** Undefined for a filter that has yet to be created. */
  readonly id?: string;
  /** The text held a secret. */
  readonly isSecret?: true;
}

/** The fields of a filter, where they are known without a call. */
export function compositionOf(
  id: string,
  { filterDescriptions }: Explorer,
): Composition | undefined {
  return filterDescriptions.compositionOf(id) ?? findKnownFilter(id);
}

/** Reads the filter that a text names; undefined when a call failed, whose failure is then shown. */
export async function readFilter(
  text: string,
  explorer: Explorer,
  call: SideCall,
): Promise<FilterReading | undefined> {
  const pasted = readFilterResponse(text);
  const found = findPastedFilter(text);
  const used = pasted ? text : usedOf(found, text);
  const secret = findSecret(used, 'prose', explorer.credentials.secrets);
  // What only looks like a secret can be the id of a filter.
  if (secret && secret.kind !== 'high-entropy' && secret.kind !== 'embedded') {
    const { message } = describeMisplaced({ parameter: 'filter', ...secret });
    return { message: message, isSecret: true };
  }
  if (pasted) return learn(pasted, explorer, 'as the pasted response describes it');
  if ('problem' in found) {
    return secret?.kind === 'high-entropy'
      ? { message: tokenLike, isSecret: true }
      : { message: found.problem };
  }
  if ('composition' in found)
    return { ...found, message: 'This is the filter that the URL creates.' };
  const { id, isOneOfSeveral } = found;
  const known = compositionOf(id, explorer);
  const first = isOneOfSeveral ? ' It is the first of several found.' : '';
  if (known)
    return {
      id,
      composition: known,
      message: `${id} is shown; its fields were already known.${first}`,
    };
  if (id === text.trim() && isDoubtful(id, explorer)) return { message: tokenLike, isSecret: true };
  if (!explorer.environment.transport) return { message: onlyTheApiKnows(id) };
  const told = await call.send(
    requestFor(draftToRead(id), explorer),
    readFilterResponse,
    lacksFilter,
  );
  return told && learn(told, explorer, `read from ${explorer.target.label}`);
}

const tokenLike =
  'This looks like an access token rather than a filter, so nothing was sent. If it is a filter, paste it with filter= in front.';

function isDoubtful(id: string, { secretGuard }: Explorer): boolean {
  return findSecret(id, 'filter', [], (word) => secretGuard.trusts(word)) !== undefined;
}

/** The part of a text that is shown, sent or stored: of a command with a token, only the filter. A problem repeats some of the text. */
function usedOf(found: PastedFilter, text: string): string {
  if ('id' in found) return found.id;
  return 'composition' in found ? Object.values(found.composition).flat().join(' ') : text;
}

function learn({ id, filter }: FetchedFilter, explorer: Explorer, how: string): FilterReading {
  if (!filter) return { message: unknown(id, explorer.target.sandbox !== undefined) };
  const composition = decomposeShortly(filter);
  explorer.filterDescriptions.learn({ id, composition, how: 'read', on: explorer.target.origin });
  return { id, composition, message: `${id} is shown, ${how}.` };
}

function onlyTheApiKnows(id: string): string {
  return `Only the API knows the fields of ${id}: run GET /filters/{filters} in your shell and paste the response.`;
}

function unknown(id: string, isSandbox: boolean): string {
  if (isSandbox && unpublishedFilters.has(id)) {
    return `${id} belongs to the real API, and its fields were never published. Choose My team and read it there, or paste the response of GET /filters/{filters}.`;
  }
  return isSandbox
    ? `The sandbox does not know ${id}: it knows the filters that it created and some of the real API that are in common use. Choose My team to read it from the API, or paste the response of GET /filters/{filters}.`
    : `The API does not know ${id}. Was it cut off, or created in the sandbox?`;
}
