import { failures } from '../../../exchange/failures.ts';
import type { DecodedResponse } from '../../../exchange/outcome.ts';
import { withoutToken } from '../../evidence.ts';
import type { DoctorRule } from '../../finding.ts';
import { findInvalidResponse } from '../../invalid-response.ts';

const { about, ...failure } = failures.invalidResponse.redirect;

export const redirect: DoctorRule = {
  id: 'redirect',
  about,
  check: (known) => {
    const response = findInvalidResponse(known);
    if (response?.reason !== 'redirect') return undefined;
    const host = hostIn(response.received, known.token) ?? 'another address';
    const evidence = `The response with status ${response.received.status} redirects to ${host}.`;
    return { severity: 'stop', evidence, ...failure };
  },
};

function hostIn({ headers }: DecodedResponse, token: string): string | undefined {
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '';
  return URL.canParse(location) ? withoutToken(new URL(location).hostname, token) : undefined;
}
