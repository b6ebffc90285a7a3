import { docs } from '../../../catalog/docs.ts';
import { listRefusals, listWriteRefusals } from '../../attempts.ts';
import { callsFor } from '../../doctor-case.ts';
import type { ExaminedCall } from '../../doctor-case.ts';
import type { DoctorRule } from '../../finding.ts';

export const readOnly: DoctorRule = {
  id: 'read-only',
  about: 'token',
  check: (known) => {
    const isRefused =
      listWriteRefusals(known).some(({ id }) => id === 403) ||
      listRefusals(known).some(({ id, message }) => id === 403 && /\bwrit/i.test(message)) ||
      callsFor(known, 'own').some(isUnexplained);
    if (!isRefused) return undefined;
    return {
      severity: 'warn',
      evidence: 'The API returned error 403 for a write.',
      meaning:
        'The token may read but not write, because it was made without write access or the team is on the Basic plan.',
      confidence: 'likely',
      action: 'Make a token with write access, which teams on the Business plan can give.',
      link: docs.tokens,
    };
  },
};

/** A write that is refused in words that point to nothing else. */
function isUnexplained({ request, outcome }: ExaminedCall): boolean {
  if (outcome.kind !== 'api-error' || outcome.error.id !== 403) return false;
  const { message } = outcome.error;
  const isWrite = request.endpoint.scopes.includes('write_access');
  return (
    isWrite && !/expired|not found|exist|deleted|\bteam\b|\bplan\b|required|site/i.test(message)
  );
}
