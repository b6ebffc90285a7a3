// This file tells the pages of the network edge in front of the API from those of others.
import { failures } from '../../../exchange/failures.ts';
import { readRayId } from '../../evidence.ts';
import type { DoctorRule, Insight } from '../../finding.ts';
import { findInvalidResponse } from '../../invalid-response.ts';

interface WebPage {
  readonly status: number;
  readonly rayId: string | undefined;
}

interface PageKind extends Pick<Insight, 'meaning' | 'action' | 'confidence'> {
  readonly id: string;
  readonly matches: (page: WebPage) => boolean;
}

const { title, ...foreign } = failures.invalidResponse.html;

const kinds: readonly PageKind[] = [
  {
    id: 'edge-throttled',
    matches: ({ status }) => status === 429,
    meaning: 'The edge in front of the API blocks clients that send requests too often.',
    confidence: 'certain',
    action:
      'Wait for five minutes, then send fewer than 30 requests a second with a User-Agent that names your program.',
  },
  {
    id: 'edge-down',
    matches: ({ status, rayId }) => rayId !== undefined && status >= 500,
    meaning: 'The edge could not reach the API, which is down or under maintenance.',
    confidence: 'likely',
    action: 'Try again in a few minutes, and if it persists report the Ray ID to support.',
  },
  {
    id: 'edge-blocked',
    matches: ({ status, rayId }) => rayId !== undefined && status < 500 && status !== 429,
    meaning:
      'The edge took this client for a bot or its network for a blocked one, before the API saw the token.',
    confidence: 'likely',
    action:
      'Send a User-Agent that names your program, try from another network, and report the Ray ID to support.',
  },
  {
    id: 'foreign-page',
    matches: ({ status, rayId }) => rayId === undefined && status !== 429,
    ...foreign,
  },
];

/** A web page came in place of JSON: one rule for each kind. */
export const webPages: readonly DoctorRule[] = kinds.map(
  ({ id, matches, meaning, action, confidence }) => ({
    id,
    about: 'network',
    check: (known) => {
      const response = findInvalidResponse(known);
      if (response?.reason !== 'html') return undefined;
      const page = { status: response.received.status, rayId: readRayId(response.received) };
      if (!matches(page)) return undefined;
      return { severity: 'stop', title, evidence: describe(page), meaning, action, confidence };
    },
  }),
);

/** The page itself is never shown. */
function describe({ status, rayId }: WebPage): string {
  const id = rayId === undefined ? 'without a Ray ID' : `with the Ray ID ${rayId}`;
  return `A page with status ${status} came in place of JSON, ${id}.`;
}
