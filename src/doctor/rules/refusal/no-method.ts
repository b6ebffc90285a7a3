import { listRefusals } from '../../attempts.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const noMethod: Rule = {
  id: 'no-method',
  about: 'request',
  look: (known) => {
    const fault = listRefusals(known).find(({ id }) => id === 404);
    if (!fault) return undefined;
    return {
      severity: 'stop',
      seen: 'The API answered error 404.',
      means: 'No method has this path and verb on this host.',
      sure: 'certain',
      todo: 'Compare the path with the catalog, where ids are numbers joined by semicolons, no braces are left, and the version is 2.3.',
      link: links.errors,
    };
  },
};
