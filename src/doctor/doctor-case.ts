// This file is what the doctor knows: the person's input and the outcome of each call so far.
import type { Outcome } from '../exchange/outcome.ts';
import type { ApiRequest } from '../request/build.ts';
import type { AddressStyle, Target } from '../request/target.ts';

/** What a call is meant to find out; `own` is a call that the person made, not the doctor. */
export type Purpose = 'network' | 'token' | 'read' | 'write' | 'own';

export interface ExaminedCall {
  readonly purpose: Purpose;
  readonly request: ApiRequest;
  readonly style: AddressStyle;
  readonly outcome: Outcome;
}

export interface DoctorCase {
  /** As it was pasted. */
  readonly token: string;
  /** The slug as it was typed. */
  readonly team: string;
  readonly target: Target;
  readonly style: AddressStyle;
  readonly calls: readonly ExaminedCall[];
}

/** The calls that were made for one of these purposes. */
export function callsFor(
  { calls }: DoctorCase,
  ...purposes: readonly Purpose[]
): readonly ExaminedCall[] {
  return calls.filter(({ purpose }) => purposes.includes(purpose));
}
