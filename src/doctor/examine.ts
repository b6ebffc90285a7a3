// This file examines a token: it makes one call after another until it knows what is wrong, or that nothing is.
import type { Outcome } from '../exchange/outcome.ts';
import type { ApiRequest } from '../request/build.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnose.ts';
import type { ExaminedCall, DoctorCase } from './doctor-case.ts';
import { nextStep } from './next-call.ts';
import type { ExaminationOptions, Step } from './next-call.ts';

/** Sends a request once; an empty token is not sent. Never throws. */
export type SendCall = (
  request: ApiRequest,
  token: string,
  signal: AbortSignal,
) => Promise<Outcome>;

export interface Examination extends ExaminationOptions {
  readonly ask: SendCall;
  readonly signal: AbortSignal;
}

/** What happens in an examination, in this order: each call twice, and the end. */
export type ExaminationEvent =
  /** The call is made once the next event is requested, and never if it is not. */
  | { readonly kind: 'sending'; readonly step: Step }
  | {
      readonly kind: 'received';
      readonly step: Step;
      readonly call: ExaminedCall;
      readonly diagnosis: Diagnosis;
    }
  | { readonly kind: 'done'; readonly diagnosis: Diagnosis };

/** Examines a token from scratch: earlier calls do not count. */
export async function* examine(
  given: Omit<DoctorCase, 'calls'>,
  { ask, signal, write }: Examination,
): AsyncGenerator<ExaminationEvent, void, void> {
  let diagnosis = diagnose({ ...given, calls: [] });
  for (
    let step = nextStep(diagnosis, { write });
    step && !signal.aborted;
    step = nextStep(diagnosis, { write })
  ) {
    yield { kind: 'sending', step };
    const { purpose, request, style, sendsToken } = step;
    const outcome = await ask(request, sendsToken ? given.token : '', signal);
    const call: ExaminedCall = { purpose, request, style, outcome };
    diagnosis = diagnose({ ...given, calls: [...diagnosis.case.calls, call] });
    yield { kind: 'received', step, call, diagnosis };
  }
  yield { kind: 'done', diagnosis };
}
