// This file decides which call comes next.
import type { Slug } from '../catalog/index.ts';
import { buildRequest } from '../request/build.ts';
import type { ApiRequest } from '../request/build.ts';
import type { DateClock } from '../request/dates/date.ts';
import { endpointOf } from '../request/draft.ts';
import type { DraftValues } from '../request/draft.ts';
import { queryStyle } from '../request/target.ts';
import type { AddressStyle } from '../request/target.ts';
import { isDecisive, listAttempts } from './attempts.ts';
import type { Diagnosis } from './diagnose.ts';
import { callsFor } from './doctor-case.ts';
import type { DoctorCase, Purpose } from './doctor-case.ts';

export interface Step {
  readonly purpose: Purpose;
  /** What the call is meant to find out, for the person. */
  readonly question: string;
  readonly request: ApiRequest;
  readonly style: AddressStyle;
  readonly sendsToken: boolean;
}

export interface ExaminationOptions {
  /** Tries a write as a preview, which stores nothing. */
  readonly write: boolean;
}

/** The next call; undefined once the case is decided or nothing is left to try. No call is made twice. */
export function nextStep(
  { case: known, findings }: Diagnosis,
  { write }: ExaminationOptions,
): Step | undefined {
  if (findings.some(({ severity }) => severity === 'stop') && !isTrying(known)) return undefined;
  if (known.calls.some(({ outcome }) => outcome.kind === 'aborted')) return undefined;
  if (callsFor(known, 'network').length === 0) return networkStep(known);
  const tries = callsFor(known, 'token');
  const last = tries.at(-1);
  if (!last || isTrying(known)) {
    const style = listAttempts(known.style)[tries.length];
    return style && tokenStep(known, style);
  }
  if (callsFor(known, 'read').length === 0) return readStep(known, last.style);
  if (write && callsFor(known, 'write').length === 0) return writeStep(known, last.style);
  return undefined;
}

/** Whether the last call tried a way to send the token and decided nothing. */
function isTrying({ calls }: DoctorCase): boolean {
  const last = calls.at(-1);
  return last?.purpose === 'token' && !isDecisive(last.outcome);
}

function networkStep(known: DoctorCase): Step {
  return {
    purpose: 'network',
    question: 'Does the host respond as the API does? Sent without the token.',
    ...build(known, queryStyle, 'errors', { pagesize: '1' }),
    sendsToken: false,
  };
}

function tokenStep(known: DoctorCase, style: AddressStyle): Step {
  return {
    purpose: 'token',
    question: `Does the token open the team? Sent as ${style.label}.`,
    ...build(known, style, 'me'),
    sendsToken: true,
  };
}

function readStep(known: DoctorCase, style: AddressStyle): Step {
  return {
    purpose: 'read',
    question: 'May the token read questions?',
    ...build(known, style, 'questions', { pagesize: '1' }),
    sendsToken: true,
  };
}

function writeStep(known: DoctorCase, style: AddressStyle): Step {
  return {
    purpose: 'write',
    question: 'May the token write? A preview: nothing is stored.',
    ...build(known, style, 'create-question', {
      title: 'Preview of a question, to see whether this token may write',
      body: 'This text checks whether a token may write. It is sent as a preview, so that it is not stored.',
      tags: 'test',
      preview: 'true',
    }),
    sendsToken: true,
  };
}

/** No date is sent. */
const fixedClock: DateClock = { now: 0, zone: 'utc' };

function build(
  { target, team }: DoctorCase,
  style: AddressStyle,
  slug: Slug,
  values: DraftValues = {},
) {
  const draft = { endpoint: endpointOf(slug), values };
  return { request: buildRequest(draft, { target, style, team }, fixedClock), style };
}
