import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const teamUnknown: Rule = {
  id: 'team-unknown',
  about: 'team',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) => id === 400 && /\bteam\b/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      evidence: 'The API answered error 400 about the team.',
      meaning: 'The API knows no team of this slug.',
      confidence: 'likely',
      action: 'Open the team in the browser and copy what follows /c/ in its address.',
      link: links.home,
    };
  },
};
