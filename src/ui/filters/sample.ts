// This file fetches an answer of the sandbox that holds everything: what a filter leaves of it is then shown at once.
import { fields } from '../../catalog/fields.ts';
import { send } from '../../exchange/send.ts';
import { draftToCreate, readFilterResponse } from '../../filters/calls.ts';
import { decomposeShortly } from '../../filters/composition.ts';
import { sampleDrafts } from '../../filters/sample-draft.ts';
import { buildRequest } from '../../request/build.ts';
import type { Clock } from '../../request/dates/date.ts';
import type { Draft } from '../../request/draft.ts';
import { demo, queryStyle } from '../../request/target.ts';
import type { Environment } from '../state/environment.ts';

export interface Sample {
  /** What was asked for, without the filter. */
  readonly path: string;
  /** The parsed answer under a filter that keeps everything, its texts as the filter at hand has them. */
  readonly whole: unknown;
  /** The same with texts encoded for HTML, as under `default`. */
  readonly plain: unknown;
}

interface Asking {
  /** The sandbox. */
  readonly place: Environment;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Makes the function that gives a sample for a form, safe or unsafe, and asks for each only once. */
export function createSampler(
  draft: Draft,
  places: readonly Environment[],
  { clock, signal }: Pick<Asking, 'clock' | 'signal'>,
): (safe: boolean) => Promise<Sample | undefined> {
  const place = places.find(({ target }) => target.sandbox);
  const answers = new Map<boolean, Promise<Answer | undefined>>();
  const answer = (safe: boolean): Promise<Answer | undefined> => {
    const asked =
      answers.get(safe) ??
      (place ? fetchAnswer(draft, safe, { place, clock, signal }) : Promise.resolve(undefined));
    answers.set(safe, asked);
    // What failed is asked for again.
    void asked.then((found) => found ?? answers.delete(safe));
    return asked;
  };
  return async (safe) => {
    const [own, plain] = await Promise.all([answer(safe), answer(true)]);
    if (!own || !plain) return undefined;
    // The wrapper tells of the quota, which each call changes.
    return { path: own.path, whole: own.body, plain: { ...own.body, items: plain.body.items } };
  };
}

interface Answer {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The first call for a form that the sandbox answers with items; undefined when none is answered. */
async function fetchAnswer(
  draft: Draft,
  safe: boolean,
  asking: Asking,
): Promise<Answer | undefined> {
  const everything = { included: new Set(fields.map(({ name }) => name)), safe };
  const made = await ask(draftToCreate(decomposeShortly(everything)), asking);
  const id = made && readFilterResponse(made.text)?.id;
  if (id === undefined) return undefined;
  let empty: Answer | undefined;
  for (const { endpoint, values } of sampleDrafts(draft)) {
    const answer = await ask({ endpoint, values: { ...values, filter: id } }, asking);
    if (!answer) continue;
    const [path = ''] = answer.path.split(/[?&]filter=/);
    const sample = { path, body: JSON.parse(answer.text) as Answer['body'] };
    if (answer.items > 0) return sample;
    empty ??= sample;
  }
  return empty;
}

async function ask(draft: Draft, { place: { target, transport }, clock, signal }: Asking) {
  if (!transport) return undefined;
  const where = { target, style: queryStyle, team: demo.team };
  const request = buildRequest(draft, where, clock);
  const outcome = await send(request, { transport, token: demo.token, signal });
  if (outcome.kind !== 'answered') return undefined;
  return {
    path: request.url.slice(target.origin.length),
    text: outcome.received.text,
    items: outcome.summary.items ?? 0,
  };
}
