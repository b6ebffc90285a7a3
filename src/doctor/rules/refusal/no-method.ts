import { docs } from '../../../catalog/docs.ts';
import { listRefusals } from '../../attempts.ts';
import { callsFor } from '../../doctor-case.ts';
import type { DoctorCase } from '../../doctor-case.ts';
import type { DoctorRule } from '../../finding.ts';

export const unknownMethod: DoctorRule = {
  id: 'no-method',
  about: 'request',
  check: (known) => {
    const error = listRefusals(known).find(({ id }) => id === 404);
    if (!error) return undefined;
    const wrong = findWrongIds(known);
    if (wrong !== undefined) {
      return {
        severity: 'stop',
        evidence: `The API returned error 404, and not every entry of ${wrong} is a number.`,
        meaning: `The API takes only numbers for ${wrong}, joined by semicolons.`,
        confidence: 'certain',
        action: `Correct ${wrong}.`,
        parameter: wrong,
        link: docs.errors,
      };
    }
    return {
      severity: 'stop',
      evidence: 'The API returned error 404.',
      meaning: 'No method has this path and verb on this host.',
      confidence: 'certain',
      action:
        'Compare the path with the catalog, where ids are numbers joined by semicolons, no braces are left, and the version is 2.3.',
      link: docs.errors,
    };
  },
};

/** The name of the ids in the path of a call that the person made, where they are not ids. */
function findWrongIds(known: DoctorCase): string | undefined {
  for (const { request, outcome } of callsFor(known, 'own')) {
    if (outcome.kind !== 'api-error' || outcome.error.id !== 404) continue;
    const { endpoint, recipe } = request;
    const wrong = endpoint.parameters.find(
      (one) =>
        one.in === 'path' &&
        one.kind === 'list' &&
        one.of === 'id' &&
        !/^\d+(?:;\d+)*$/.test(recipe.values[one.name] ?? ''),
    );
    if (wrong) return wrong.name;
  }
  return undefined;
}
