// This file is the doctor for other programs.
import { diagnose as read } from '../doctor/diagnose.ts';
import type { Diagnosis as KnownDiagnosis } from '../doctor/diagnose.ts';
import type { DoctorCase } from '../doctor/doctor-case.ts';
import { examine as make } from '../doctor/examine.ts';
import type { ExaminationEvent as KnownEvent } from '../doctor/examine.ts';
import { explain as explainCall } from '../doctor/explain.ts';
import type { Finding } from '../doctor/finding.ts';
import type { Outcome } from '../exchange/outcome.ts';
import type { ApiRequest } from '../request/build.ts';
import { destinationOf, send } from './requests.ts';
import type { Place, SendOptions } from './requests.ts';

/** A token as it was pasted, and where it is to work. */
export interface TokenCase extends Place {
  readonly token: string;
}

/** What is known of a token. The token itself is not in it: a diagnosis is soon logged. */
export type Diagnosis = Omit<KnownDiagnosis, 'case'>;

/** What happens in an examination, in this order: each call twice, and the end. */
export type ExaminationEvent = WithoutCase<KnownEvent>;

type WithoutCase<Event> = Event extends { readonly diagnosis: KnownDiagnosis }
  ? Omit<Event, 'diagnosis'> & { readonly diagnosis: Diagnosis }
  : Event;

/** How a token is examined. */
export interface ExamineOptions extends Omit<SendOptions, 'token'> {
  /** Also tries a write, as a preview that stores nothing. */
  readonly write?: boolean | undefined;
}

/** Looks at a token and a slug without any call: are they what they should be? */
export function diagnose(given: TokenCase): Diagnosis {
  return withoutCase(read({ ...caseOf(given), calls: [] }));
}

/**
 * Finds out whether a token works by at most seven calls, each of which is announced before it is made; the last event has
 * the diagnosis. Whoever asks for no further event stops it.
 */
export async function* examine(
  given: TokenCase,
  { write = false, fetch, signal = new AbortController().signal }: ExamineOptions = {},
): AsyncGenerator<ExaminationEvent, void, void> {
  const events = make(caseOf(given), {
    ask: (request, token, ended) => send(request, { token, fetch, signal: ended }),
    signal,
    write,
  });
  for await (const event of events)
    yield event.kind === 'sending' ? event : { ...event, diagnosis: withoutCase(event.diagnosis) };
}

/** The most likely cause of a failed call, and what to do; undefined where nothing failed. The token is the one that was sent. */
export function explain(request: ApiRequest, outcome: Outcome, token = ''): Finding | undefined {
  const { target } = request.destination;
  return explainCall({ request, outcome, target, token })?.finding;
}

function withoutCase({ findings, verdict, tokenStatus }: KnownDiagnosis): Diagnosis {
  return { findings, verdict, tokenStatus };
}

function caseOf({ token, ...place }: TokenCase): Omit<DoctorCase, 'calls'> {
  return { token, ...destinationOf(place) };
}
