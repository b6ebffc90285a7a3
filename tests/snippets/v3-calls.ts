// This file names the calls of v3 that the shells are written for.
import type { Slug } from '../../src/catalog/index.ts';
import { v3Map } from '../../src/catalog/v3/index.ts';
import { migrate } from '../../src/migration/migrate.ts';
import { toHttpCall } from '../../src/migration/v3-call.ts';
import type { V3Destination } from '../../src/migration/v3-call.ts';
import type { DraftValues } from '../../src/request/draft.ts';
import { toRecipe } from '../../src/request/recipe.ts';
import type { HttpCall } from '../../src/snippets/snippet.ts';
import { clock, draftOf } from '../support/builders/drafts.ts';
import { hostileTexts } from '../support/builders/hostile.ts';

const text = `It's "50 %" off & more? $(id) \`id\` !! ’; x; ’ \\ C:\\n é 🚀 </b>\n\t/x`;
const question: DraftValues = { id: '1001', title: text, body: text, tags: 'c#;c++' };

const requests: Readonly<Record<string, readonly [slug: Slug, values: DraftValues]>> = {
  get: ['questions-by-ids', { ids: '1;2;3', fromdate: '2026-01-01', sort: 'votes' }],
  'placeholders-tags': ['questions', { tagged: `c#;it's $(id)` }],
  'placeholder-path': ['answers-by-ids', { ids: '2001' }],
  query: ['excerpt-search', { q: text }],
  post: ['create-question', question],
  'post-empty': ['upvote-question', { id: '1001' }],
  put: ['edit-question', question],
  delete: ['delete-question', { id: '1001' }],
  enterprise: ['reputation-on-users', { ids: '12' }],
};

/** The last call of each, which is the one that matters. */
export function v3CallsTo(destination: V3Destination): Readonly<Record<string, HttpCall>> {
  const calls = Object.entries(requests)
    .filter(([name]) => name !== 'enterprise' || destination.origin === undefined)
    .map(([name, [slug, values]]) => [name, callOf(slug, values, destination)] as const);
  const hostile = hostileTexts.flatMap(([name, one]) => [
    [`${name}, body`, callOf('create-question', { ...question, body: one }, destination)] as const,
    [`${name}, query`, callOf('excerpt-search', { q: one }, destination)] as const,
  ]);
  return Object.fromEntries([...calls, ...hostile]);
}

/** The names of those that are on file. */
export const onFile = Object.keys(requests);

function callOf(slug: Slug, values: DraftValues, destination: V3Destination): HttpCall {
  const [route] = migrate(toRecipe(draftOf(slug, values), clock), v3Map[slug]);
  const call = route?.calls.at(-1);
  if (!call) throw new Error(`v3 has nothing for ${slug}.`);
  return toHttpCall(call, destination);
}
