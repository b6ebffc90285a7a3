import type { DecodedResponse } from '../../../exchange/outcome.ts';
import { withoutToken } from '../../evidence.ts';
import type { Rule } from '../../finding.ts';
import { findUnreadable } from '../../unreadable.ts';

export const redirect: Rule = {
  id: 'redirect',
  about: 'way',
  look: (known) => {
    const answer = findUnreadable(known);
    if (answer?.reason !== 'redirect') return undefined;
    const host = hostIn(answer.received, known.token);
    return {
      severity: 'stop',
      name: 'The answer points elsewhere',
      evidence: `The answer with status ${answer.received.status} sends on${host === undefined ? ' to another address' : ` to ${host}`}.`,
      meaning:
        'Something in front of the API wants you to sign in, or the host is not the one of the API.',
      confidence: 'likely',
      action:
        'Sign in to your network or VPN in the browser and try again; the redirect was not followed, because that would hand the token on.',
    };
  },
};

function hostIn({ headers }: DecodedResponse, token: string): string | undefined {
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '';
  return URL.canParse(location) ? withoutToken(new URL(location).hostname, token) : undefined;
}
