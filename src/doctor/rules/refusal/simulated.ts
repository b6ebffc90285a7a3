import { callsFor } from '../../doctor-case.ts';
import type { DoctorRule } from '../../finding.ts';

export const simulated: DoctorRule = {
  id: 'simulated',
  about: 'request',
  check: (known) => {
    const call = callsFor(known, 'own').find(
      ({ request, outcome }) =>
        request.endpoint.slug === 'simulate-error' &&
        outcome.kind === 'api-error' &&
        /^simulated$/i.test(outcome.error.message),
    );
    if (call?.outcome.kind !== 'api-error') return undefined;
    return {
      severity: 'info',
      evidence: `The API returned error ${call.outcome.error.id} and calls it simulated.`,
      meaning: 'This error was requested, and nothing is wrong.',
      confidence: 'certain',
      action: 'Compare how your program handles it with the error laboratory.',
    };
  },
};
