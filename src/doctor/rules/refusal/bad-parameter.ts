import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const badParameter: Rule = {
  id: 'bad-parameter',
  about: 'request',
  look: (known) => {
    const fault = listRefusals(known).find(
      ({ id, message }) => id === 400 && !/\bteam\b|`?\bkey\b`?|`site`/i.test(message),
    );
    if (!fault) return undefined;
    return {
      severity: 'stop',
      seen: 'The API answered error 400.',
      means: 'The API refuses a parameter, which its message names.',
      sure: 'certain',
      todo: 'Read the message in the answer, then correct that parameter or leave it out.',
      link: links.errors,
    };
  },
};
