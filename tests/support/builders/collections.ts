// This file makes collections of requests to export, and says which requests they have to send.
import type { Arbitrary } from 'fast-check';
import { savedCollection } from '../../../src/exports/collection.ts';
import type { RequestCollection } from '../../../src/exports/collection.ts';
import { groupsOf } from '../../../src/history/saved-order.ts';
import type { ApiRequest } from '../../../src/request/build.ts';
import type { Draft } from '../../../src/request/draft.ts';
import { withExamples } from '../../../src/request/examples.ts';
import { anyDraft } from './arbitraries.ts';
import { clock, requestOf } from './drafts.ts';
import { requestRow } from './saved-requests.ts';

/** Drafts as saved requests in no folder. */
export function collectionOf(drafts: readonly Draft[]): RequestCollection {
  const requests = drafts.map(({ endpoint, values }, order) =>
    requestRow({
      id: `row${order}`,
      name: `Request ${order}`,
      endpoint: endpoint.slug,
      values,
      order,
    }),
  );
  return savedCollection(groupsOf({ folders: [], requests }), new Map(), clock);
}

/** Any draft with all that its address needs. */
export function completeDraft(): Arbitrary<Draft> {
  return anyDraft()
    .map(withExamples)
    .filter((draft) => expectedRequest(draft).parts.every(({ missing }) => missing !== true));
}

/** The request that the explorer makes of a draft, for the team that an export names at first. */
export function expectedRequest(draft: Draft): ApiRequest {
  return requestOf(draft, { team: 'my-team' });
}

/** A text with the variables that an export begins with. */
export function withVariables(text: string): string {
  return text
    .replaceAll('{{baseUrl}}', 'https://api.stackoverflowteams.com/2.3')
    .replaceAll('{{team}}', 'my-team');
}
