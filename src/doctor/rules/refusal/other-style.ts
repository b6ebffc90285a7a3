import { callsFor } from '../../case.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const otherStyle: Rule = {
  id: 'other-style',
  about: 'request',
  look: (known) => {
    const tries = callsFor(known, 'token');
    const works = tries.findIndex(({ outcome }) => outcome.kind === 'answered');
    const style = tries[works]?.style;
    if (works < 1 || !style) return undefined;
    return {
      severity: 'stop',
      evidence: `The token was refused in the chosen way and taken as ${style.label}.`,
      meaning: 'The token is good, but the host does not take it in the chosen address or header.',
      confidence: 'certain',
      action: `Use the address with the team in its ${style.team} and the header ${style.header}.`,
      link: links.authentication,
    };
  },
};
