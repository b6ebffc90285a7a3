import { docs } from '../../../catalog/docs.ts';
import { callsFor } from '../../doctor-case.ts';
import type { DoctorRule } from '../../finding.ts';

export const otherStyle: DoctorRule = {
  id: 'other-style',
  about: 'request',
  check: (known) => {
    const tries = callsFor(known, 'token');
    const works = tries.findIndex(({ outcome }) => outcome.kind === 'success');
    const style = tries[works]?.style;
    if (works < 1 || !style) return undefined;
    return {
      severity: 'stop',
      evidence: `The token was refused as it was sent and accepted as ${style.label}.`,
      meaning:
        'The token is good, but the host does not accept it in the chosen address or header.',
      confidence: 'certain',
      action: `Use the address with the team in its ${style.team} and the header ${style.header}.`,
      link: docs.authentication,
    };
  },
};
