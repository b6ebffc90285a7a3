import { docs } from '../../../catalog/docs.ts';
import { callsFor } from '../../doctor-case.ts';
import type { DoctorRule } from '../../finding.ts';

export const unknownFilter: DoctorRule = {
  id: 'unknown-filter',
  about: 'request',
  check: (known) => {
    const call = callsFor(known, 'own').find(
      ({ request, outcome }) =>
        request.recipe.values.filter !== undefined &&
        outcome.kind === 'api-error' &&
        outcome.error.id === 400 &&
        /\bfilter\b/i.test(outcome.error.message),
    );
    if (!call) return undefined;
    const isSandbox = known.target.sandbox !== undefined;
    return {
      severity: 'stop',
      evidence: 'The API returned error 400 about the filter.',
      meaning: isSandbox
        ? 'The sandbox does not know this filter, which belongs to the real API or is misspelt.'
        : 'The API does not know this filter, which was cut off, misspelt or made in the sandbox.',
      confidence: 'certain',
      action: isSandbox
        ? 'Read it from your team with /filters/{filters} or paste the response into the filter editor, then make the same filter here.'
        : 'Copy the filter again in one piece, or make a new one.',
      parameter: 'filter',
      link: docs.filters,
    };
  },
};
