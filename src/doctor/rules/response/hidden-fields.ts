import { docs } from '../../../catalog/docs.ts';
import { callsFor } from '../../doctor-case.ts';
import type { DoctorRule } from '../../finding.ts';

/** Objects with texts that the default filter leaves out. */
const withTexts = new Set(['question', 'answer', 'article', 'comment', 'post']);

export const hiddenFields: DoctorRule = {
  id: 'hidden-fields',
  about: 'request',
  check: (known) => {
    const call = callsFor(known, 'own').find(
      ({ request, outcome }) =>
        outcome.kind === 'success' &&
        (outcome.summary.items ?? 0) > 0 &&
        withTexts.has(request.endpoint.returns) &&
        request.recipe.values.filter === undefined,
    );
    if (!call) return undefined;
    return {
      severity: 'info',
      evidence: `The response has items of type ${call.request.endpoint.returns}, and no filter was set.`,
      meaning: 'The default filter leaves out body, and for posts title too.',
      confidence: 'certain',
      action: 'Set filter=withbody, or use a filter of your own.',
      link: docs.filters,
    };
  },
};
