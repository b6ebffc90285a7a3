import { listRefusals, listWriteRefusals } from '../../attempts.ts';
import { callsFor, type Call } from '../../case.ts';
import type { Rule } from '../../finding.ts';
import { links } from '../../links.ts';

export const readOnly: Rule = {
  id: 'read-only',
  about: 'token',
  look: (known) => {
    const isRefused =
      listWriteRefusals(known).some(({ id }) => id === 403) ||
      listRefusals(known).some(({ id, message }) => id === 403 && /\bwrit/i.test(message)) ||
      callsFor(known, 'own').some(isUnexplained);
    if (!isRefused) return undefined;
    return {
      severity: 'warn',
      evidence: 'The API answered error 403 to a write.',
      meaning:
        'The token may read but not write, because it was made without write access or the team is on the Basic plan.',
      confidence: 'likely',
      action: 'Make a token with write access, which teams on the Business plan can give.',
      link: links.tokens,
    };
  },
};

/** A write that is refused in words that say of nothing else. */
function isUnexplained({ request, outcome }: Call): boolean {
  if (outcome.kind !== 'refused' || outcome.fault.id !== 403) return false;
  const { message } = outcome.fault;
  const isWrite = request.endpoint.scopes.includes('write_access');
  return (
    isWrite && !/expired|not found|exist|deleted|\bteam\b|\bplan\b|required|site/i.test(message)
  );
}
