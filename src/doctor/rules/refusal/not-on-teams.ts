import { docs } from '../../../catalog/docs.ts';
import { callsFor } from '../../doctor-case.ts';
import type { DoctorRule } from '../../finding.ts';

export const notOnTeams: DoctorRule = {
  id: 'not-on-teams',
  about: 'request',
  check: (known) => {
    const call = callsFor(known, 'own').find(
      ({ request, outcome }) =>
        outcome.kind === 'api-error' &&
        outcome.error.id === 404 &&
        (request.endpoint.teams === 'no' || request.endpoint.teams === 'unknown'),
    );
    if (!call) return undefined;
    const { path, teams } = call.request.endpoint;
    return {
      severity: 'stop',
      evidence: 'The API returned error 404 for a method of the public network.',
      meaning:
        teams === 'no'
          ? `Teams does not have ${path}, which only the public Stack Exchange network has.`
          : `Teams seems not to have ${path}, which the public Stack Exchange network has.`,
      confidence: teams === 'no' ? 'certain' : 'likely',
      action: 'Choose a method that the catalog lists for Teams.',
      link: docs.home,
    };
  },
};
