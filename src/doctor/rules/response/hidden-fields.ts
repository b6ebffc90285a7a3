import { callsFor } from '../../case.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

/** Objects that have texts which the default filter leaves out. */
const withTexts = new Set(['question', 'answer', 'article', 'comment', 'post']);

export const hiddenFields: Rule = {
  id: 'hidden-fields',
  about: 'request',
  look: (known) => {
    const call = callsFor(known, 'own').find(
      ({ request, outcome }) =>
        outcome.kind === 'answered' &&
        (outcome.summary.items ?? 0) > 0 &&
        withTexts.has(request.endpoint.returns) &&
        request.recipe.values.filter === undefined,
    );
    if (!call) return undefined;
    return {
      severity: 'info',
      evidence: `The answer has items of the type ${call.request.endpoint.returns}, and no filter was given.`,
      meaning: 'The default filter leaves out body, and of posts the title too.',
      confidence: 'certain',
      action: 'Give filter=withbody, or a filter of your own.',
      link: links.filters,
    };
  },
};
