import type { Failure } from '../../../exchange/failure.ts';
import { failures } from '../../../exchange/failures.ts';
import type { Outcome } from '../../../exchange/outcome.ts';
import { callsFor } from '../../doctor-case.ts';
import type { DoctorCase } from '../../doctor-case.ts';
import type { DoctorRule } from '../../finding.ts';
import { findInvalidResponse } from '../../invalid-response.ts';

/** No response came: one rule for each reason. */
export const transportErrorRules = rulesFor(
  'transport-error-',
  failures.transportError,
  ({ calls }, reason) => {
    const outcome = calls
      .map((call) => call.outcome)
      .find((one) => one.kind === 'transport-error' && one.reason === reason);
    if (outcome?.kind !== 'transport-error') return undefined;
    const { pause, detail } = outcome;
    // What was thrown in this very program is all that is known of it.
    if (reason === 'fetch') return `There was no response (${detail}).`;
    return `There was no response (${reason})${pause === undefined ? '' : `, for another ${Math.ceil(pause)} seconds`}.`;
  },
);

/** A response came that cannot be read: one rule for each reason but pages and redirects, which have their own. */
export const invalidResponseRules = rulesFor(
  'invalid-response-',
  failures.invalidResponse,
  (known, reason) => {
    const response = findInvalidResponse(known);
    if (response?.reason !== reason) return undefined;
    const { status, bytes } = response.received;
    return `The response with status ${status} and ${bytes} bytes could not be read (${reason}).`;
  },
);

/** A pasted text is not a response as the API sends it: one rule for each kind. */
export const pastedTextRules = rulesFor('pasted-', failures.pastedText, (known, reason) => {
  const outcome = callsFor(known, 'own')
    .map((call): Outcome => call.outcome)
    .find((one) => one.kind === 'invalid-response' && one.reason === reason);
  if (outcome?.kind !== 'invalid-response') return undefined;
  return `The pasted text has ${outcome.received.bytes} bytes (${reason}).`;
});

function rulesFor(
  prefix: string,
  group: Readonly<Record<string, Failure>>,
  findEvidence: (known: DoctorCase, reason: string) => string | undefined,
): readonly DoctorRule[] {
  return Object.entries(group)
    .filter(([reason]) => reason !== 'html' && reason !== 'redirect')
    .map(([reason, { about, confidence, ...failure }]) => ({
      id: prefix + reason,
      about,
      check: (known) => {
        const evidence = findEvidence(known, reason);
        if (evidence === undefined) return undefined;
        return { severity: 'stop', evidence, confidence: confidence ?? 'certain', ...failure };
      },
    }));
}
