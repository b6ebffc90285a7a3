import { listRefusals, listWriteRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const readOnly: Rule = {
  id: 'read-only',
  about: 'token',
  look: (known) => {
    const isRefused =
      listWriteRefusals(known).some(({ id }) => id === 403) ||
      listRefusals(known).some(({ id, message }) => id === 403 && /\bwrit/i.test(message));
    if (!isRefused) return undefined;
    return {
      severity: 'warn',
      seen: 'The API answered error 403 to a write.',
      means:
        'The token may read but not write, because it was made without write access or the team is on the Basic plan.',
      sure: 'likely',
      todo: 'Make a token with write access, which teams on the Business plan can give.',
      link: links.tokens,
    };
  },
};
