// This file says what a call of an endpoint needs: a token, its scopes, a plan, and that Teams has the endpoint at all.
import { availability } from '../catalog/availability.ts';
import type { Endpoint } from '../catalog/endpoint.ts';

export interface AccessFact {
  readonly name: string;
  readonly text: string;
}

/** What is needed, fact by fact. */
export function accessFacts(endpoint: Endpoint): readonly AccessFact[] {
  const { teams, scopes } = endpoint;
  return [
    { name: 'On Teams', text: describeAvailability(teams) },
    { name: 'Token', text: describeToken(endpoint) },
    {
      name: 'Scopes',
      text:
        scopes.length === 0 ? 'None beyond reading.' : scopes.map((one) => `\`${one}\``).join(', '),
    },
    ...(scopes.includes('write_access')
      ? [{ name: 'Plan', text: 'Business: the Basic plan gives tokens that only read.' }]
      : []),
  ];
}

function describeAvailability(teams: Endpoint['teams']): string {
  const basis = teams === 'likely' ? ' That is a judgement.' : '';
  return availability[teams].long + basis;
}

function describeToken({ reach, needsToken }: Endpoint): string {
  if (reach === 'team')
    return 'Needed, as for all that is about a team, in the header `X-API-Access-Token`.';
  if (needsToken)
    return 'Needed, for it says who you are, in the header `X-API-Access-Token`. No team is named.';
  return 'Not needed; no team is named.';
}
