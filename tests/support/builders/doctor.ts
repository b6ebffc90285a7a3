// This file builds cases for the doctor: every builder has defaults, a test says only what it is about.
import type { Slug } from '../../../src/catalog/index.ts';
import type { Diagnosis } from '../../../src/doctor/diagnose.ts';
import type { ExaminedCall, DoctorCase, Purpose } from '../../../src/doctor/doctor-case.ts';
import { examine } from '../../../src/doctor/examine.ts';
import type { SendCall, ExaminationEvent } from '../../../src/doctor/examine.ts';
import type {
  PastedTextReason,
  TransportErrorReason,
  InvalidResponseReason,
} from '../../../src/exchange/failures.ts';
import { throughFetch } from '../../../src/exchange/fetch.ts';
import type { Outcome, DecodedResponse } from '../../../src/exchange/outcome.ts';
import { readOutcome } from '../../../src/exchange/read-outcome.ts';
import { send } from '../../../src/exchange/send.ts';
import { demoAccess, queryStyle, sandboxTarget, teamTarget } from '../../../src/request/target.ts';
import type { Sandbox } from '../../../src/sandbox/handler.ts';
import { faultHeader } from '../../../src/sandbox/http/faults/faults.ts';
import { draftOf, requestOf } from './drafts.ts';

const timing = { startedAt: Date.UTC(2026, 0, 31, 12), duration: 120 };

export type Given = Omit<DoctorCase, 'calls'>;

/** A token and a slug that nothing can be said against. */
export const given: Given = {
  token: 'rl3x9JGX*8kLg))',
  team: 'acme',
  target: teamTarget,
  style: queryStyle,
};

export function caseOf(change: Partial<DoctorCase> = {}): DoctorCase {
  return { ...given, calls: [], ...change };
}

/** A case in which something came of one call. */
export function caseWith(
  outcome: Outcome,
  purpose: Purpose = 'token',
  slug: Slug = 'me',
): DoctorCase {
  return caseOf({ calls: [examinedCall(outcome, purpose, slug)] });
}

export function examinedCall(
  outcome: Outcome,
  purpose: Purpose = 'token',
  slug: Slug = 'me',
): ExaminedCall {
  return { purpose, request: requestOf(draftOf(slug)), style: queryStyle, outcome };
}

export function received(text: string, change: Partial<DecodedResponse> = {}): DecodedResponse {
  const headers = [['content-type', 'application/json']] as const;
  const bytes = text.length;
  return { status: 200, timing, wireBytes: bytes, bytes, headers, text, ...change };
}

export function success(wrapper: object = {}, change: Partial<DecodedResponse> = {}): Outcome {
  const whole = {
    items: [{ user_id: 7, display_name: 'Ada' }],
    has_more: false,
    quota_max: 10_000,
    quota_remaining: 9_000,
    ...wrapper,
  };
  return readOutcome(received(JSON.stringify(whole), change));
}

export function apiError(id: number, message = ''): Outcome {
  const text = JSON.stringify({ error_id: id, error_message: message, error_name: 'name' });
  return readOutcome(received(text, { status: 400 }));
}

export function invalidResponse(
  reason: InvalidResponseReason | PastedTextReason,
  change: Partial<DecodedResponse> = {},
): Outcome {
  return { kind: 'invalid-response', reason, detail: '', received: received('', change) };
}

export function htmlPage(status: number, ray?: string): Outcome {
  const headers = ray === undefined ? [] : [['cf-ray', ray] as const];
  return invalidResponse('html', { status, headers, text: '<html>' });
}

export function transportError(reason: TransportErrorReason, pause?: number): Outcome {
  return {
    kind: 'transport-error',
    reason,
    detail: '',
    timing,
    ...(pause !== undefined && { pause }),
  };
}

export const aborted: Outcome = { kind: 'aborted', timing };

export const demoCase: Given = {
  token: demoAccess.token,
  team: demoAccess.team,
  target: sandboxTarget('http://127.0.0.1'),
  style: queryStyle,
};

/** Asks the sandbox, which misbehaves in every response where a fault is named. */
export function askSandbox(sandbox: Sandbox, fault = ''): SendCall {
  return (request, token, signal) => {
    const extraHeaders = fault === '' ? [] : [{ name: faultHeader, value: fault }];
    const transport = throughFetch(sandbox);
    return send({ ...request, extraHeaders }, { transport, token, signal });
  };
}

export interface Examined {
  readonly events: readonly ExaminationEvent[];
  readonly diagnosis: Diagnosis;
  /** How many calls carried the token to find out whether it opens the team. */
  readonly tries: number;
}

/** Examines to the end. */
export async function examineAll(what: Given, ask: SendCall, write = false): Promise<Examined> {
  const events: ExaminationEvent[] = [];
  const { signal } = new AbortController();
  for await (const event of examine(what, { ask, signal, write })) events.push(event);
  const last = events.at(-1);
  if (last?.kind !== 'done') throw new TypeError('The examination did not come to an end.');
  const tries = last.diagnosis.case.calls.filter(({ purpose }) => purpose === 'token').length;
  return { events, diagnosis: last.diagnosis, tries };
}

/** Gives each call the next outcome. */
export function askInTurn(...outcomes: readonly Outcome[]): SendCall {
  const left = [...outcomes];
  return () => Promise.resolve(left.shift() ?? aborted);
}

export function idsOf({ findings }: Diagnosis): readonly string[] {
  return findings.map(({ id }) => id);
}
