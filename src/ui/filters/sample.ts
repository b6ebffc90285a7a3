// This file fetches an answer of the sandbox that holds everything: what a filter leaves of it is then shown at once.
import { fields } from '../../catalog/fields.ts';
import { send } from '../../exchange/send.ts';
import { draftToCreate, readTold } from '../../filters/calls.ts';
import { decomposeShortly } from '../../filters/composition.ts';
import { sampleDrafts } from '../../filters/sample-draft.ts';
import { buildRequest } from '../../request/build.ts';
import type { Clock } from '../../request/date.ts';
import type { Draft } from '../../request/draft.ts';
import { demo, queryStyle } from '../../request/target.ts';
import type { Place } from '../place.ts';

export interface Sample {
  /** What was asked for. */
  readonly url: string;
  /** The parsed answer under a filter that keeps everything. */
  readonly whole: unknown;
}

interface Asking {
  /** The sandbox. */
  readonly place: Place;
  readonly clock: Clock;
}

/** Makes the function that gives a sample for a form, safe or unsafe, and asks for each only once. */
export function createSampler(
  draft: Draft,
  places: readonly Place[],
  clock: Clock,
): (safe: boolean) => Promise<Sample | undefined> {
  const place = places.find(({ target }) => target.sandbox);
  const samples = new Map<boolean, Promise<Sample | undefined>>();
  return (safe) => {
    const sample =
      samples.get(safe) ??
      (place ? fetchSample(draft, safe, { place, clock }) : Promise.resolve(undefined));
    samples.set(safe, sample);
    return sample;
  };
}

/** The first call for a form that the sandbox answers with items; undefined when none is. */
async function fetchSample(
  draft: Draft,
  safe: boolean,
  asking: Asking,
): Promise<Sample | undefined> {
  const everything = { included: new Set(fields.map(({ name }) => name)), safe };
  const made = await ask(draftToCreate(decomposeShortly(everything)), asking);
  const id = made && readTold(made.text)?.id;
  if (id === undefined) return undefined;
  let empty: Sample | undefined;
  for (const { endpoint, values } of sampleDrafts(draft)) {
    const answer = await ask({ endpoint, values: { ...values, filter: id } }, asking);
    if (!answer) continue;
    const sample = { url: answer.url, whole: JSON.parse(answer.text) as unknown };
    if (answer.items > 0) return sample;
    empty ??= sample;
  }
  return empty;
}

async function ask(draft: Draft, { place: { target, transport }, clock }: Asking) {
  if (!transport) return undefined;
  const where = { target, style: queryStyle, team: demo.team };
  const request = buildRequest(draft, where, clock);
  const { signal } = new AbortController();
  const outcome = await send(request, { transport, token: demo.token, signal });
  if (outcome.kind !== 'answered') return undefined;
  return {
    url: request.url,
    text: outcome.received.text,
    items: outcome.summary.items ?? 0,
  };
}
