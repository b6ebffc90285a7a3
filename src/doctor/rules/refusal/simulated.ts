import { callsFor } from '../../case.ts';
import type { Rule } from '../../finding.ts';

export const simulated: Rule = {
  id: 'simulated',
  about: 'request',
  look: (known) => {
    const call = callsFor(known, 'own').find(
      ({ request, outcome }) =>
        request.endpoint.slug === 'simulate-error' &&
        outcome.kind === 'refused' &&
        /^simulated$/i.test(outcome.fault.message),
    );
    if (call?.outcome.kind !== 'refused') return undefined;
    return {
      severity: 'info',
      evidence: `The API answered error ${call.outcome.fault.id} and calls it simulated.`,
      meaning: 'This error was asked for, and nothing is wrong.',
      confidence: 'certain',
      action: 'Compare how your program takes it with the error laboratory.',
    };
  },
};
