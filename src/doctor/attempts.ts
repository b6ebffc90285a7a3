// This file says in which styles the token is tried, and when the response to one of them decides.
import type { ApiErrorDetails, Outcome } from '../exchange/outcome.ts';
import { addressStyles, crossedStyles } from '../request/target.ts';
import type { AddressStyle } from '../request/target.ts';
import { callsFor } from './doctor-case.ts';
import type { DoctorCase } from './doctor-case.ts';

const styles = [...addressStyles, ...crossedStyles];

/** The chosen style, the same address with the other header, then both for the other address. */
export function listAttempts(chosen: AddressStyle): readonly AddressStyle[] {
  const isAtSameAddress = ({ team }: AddressStyle): boolean => team === chosen.team;
  const others = styles.filter(({ id }) => id !== chosen.id);
  return [
    chosen,
    ...others.filter(isAtSameAddress),
    ...others.filter((style) => !isAtSameAddress(style)),
  ];
}

/** Whether an outcome says something about the token; otherwise the token did not arrive, or the address is unknown. */
export function isDecisive(outcome: Outcome): boolean {
  if (outcome.kind !== 'api-error') return true;
  return !isTokenMissing(outcome.error) && outcome.error.id !== 404;
}

/** Whether the API says that no token came. */
export function isTokenMissing({ id, message }: ApiErrorDetails): boolean {
  return id === 401 || (id === 403 && /token is required/i.test(message));
}

/** Why the preview of a write was refused. */
export function listWriteRefusals(known: DoctorCase): readonly ApiErrorDetails[] {
  return errorsIn(callsFor(known, 'write').map(({ outcome }) => outcome));
}

/** What else was refused: of several ways to send the token only the decisive one counts, or all if none is. */
export function listRefusals(known: DoctorCase): readonly ApiErrorDetails[] {
  const tries = callsFor(known, 'token').map(({ outcome }) => outcome);
  const last = tries.at(-1);
  const decisive = last && isDecisive(last) ? [last] : tries;
  const others = callsFor(known, 'read', 'own').map(({ outcome }) => outcome);
  return errorsIn([...decisive, ...others]);
}

/** Every error of the API, whatever the call was for. */
export function listErrors({ calls }: DoctorCase): readonly ApiErrorDetails[] {
  return errorsIn(calls.map(({ outcome }) => outcome));
}

function errorsIn(outcomes: readonly Outcome[]): readonly ApiErrorDetails[] {
  return outcomes.flatMap((outcome) => (outcome.kind === 'api-error' ? [outcome.error] : []));
}
