// A response of the sandbox that holds everything is fetched once: what a filter leaves of it is then shown at once.

import { fields } from '../../../catalog/fields.ts';
import { send } from '../../../exchange/send.ts';
import { decomposeShortly } from '../../../filters/composition.ts';
import { draftToCreate, readFilterResponse } from '../../../filters/filter-calls.ts';
import { sampleDrafts } from '../../../filters/sample-draft.ts';
import { buildRequest } from '../../../request/build.ts';
import type { DateClock } from '../../../request/dates/date.ts';
import type { Draft } from '../../../request/draft.ts';
import { demoAccess, queryStyle } from '../../../request/target.ts';
import type { Environment } from '../../state/environment.ts';

export interface Sample {
  /** What was asked for, without the filter. */
  readonly path: string;
  /** The parsed response with a filter that includes everything, safe or unsafe as the current filter is. */
  readonly whole: unknown;
  /** The same with texts encoded for HTML, as under `default`. */
  readonly plain: unknown;
}

interface Options {
  /** The sandbox. */
  readonly environment: Environment;
  readonly clock: DateClock;
  readonly signal: AbortSignal;
}

/** Makes the function that gives a sample for a form, safe or unsafe, and asks for each only once. */
export function createSampler(
  draft: Draft,
  environments: readonly Environment[],
  { clock, signal }: Pick<Options, 'clock' | 'signal'>,
): (safe: boolean) => Promise<Sample | undefined> {
  const environment = environments.find(({ target }) => target.sandbox);
  const responses = new Map<boolean, Promise<SampleResponse | undefined>>();
  const response = (safe: boolean): Promise<SampleResponse | undefined> => {
    const asked =
      responses.get(safe) ??
      (environment
        ? fetchResponse(draft, safe, { environment, clock, signal })
        : Promise.resolve(undefined));
    responses.set(safe, asked);
    // What failed is asked for again.
    void asked.then((found) => found ?? responses.delete(safe));
    return asked;
  };
  return async (safe) => {
    const [own, plain] = await Promise.all([response(safe), response(true)]);
    if (!own || !plain) return undefined;
    // The wrapper tells of the quota, which each call changes.
    return { path: own.path, whole: own.body, plain: { ...own.body, items: plain.body.items } };
  };
}

interface SampleResponse {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The first call for a form for which the sandbox returns items; the first empty one if none does. */
async function fetchResponse(
  draft: Draft,
  safe: boolean,
  options: Options,
): Promise<SampleResponse | undefined> {
  const everything = { included: new Set(fields.map(({ name }) => name)), safe };
  const made = await ask(draftToCreate(decomposeShortly(everything)), options);
  const id = made && readFilterResponse(made.text)?.id;
  if (id === undefined) return undefined;
  let empty: SampleResponse | undefined;
  for (const { endpoint, values } of sampleDrafts(draft)) {
    const response = await ask({ endpoint, values: { ...values, filter: id } }, options);
    if (!response) continue;
    const [path = ''] = response.path.split(/[?&]filter=/);
    const sample = { path, body: JSON.parse(response.text) as SampleResponse['body'] };
    if (response.items > 0) return sample;
    empty ??= sample;
  }
  return empty;
}

async function ask(draft: Draft, { environment: { target, transport }, clock, signal }: Options) {
  if (!transport) return undefined;
  const where = { target, style: queryStyle, team: demoAccess.team };
  const request = buildRequest(draft, where, clock);
  const outcome = await send(request, { transport, token: demoAccess.token, signal });
  if (outcome.kind !== 'success') return undefined;
  return {
    path: request.url.slice(target.origin.length),
    text: outcome.received.text,
    items: outcome.summary.items ?? 0,
  };
}
