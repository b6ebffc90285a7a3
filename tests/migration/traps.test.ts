import { expect, test } from 'vitest';
import type { Slug } from '../../src/catalog/index.ts';
import { v3Map } from '../../src/catalog/v3/index.ts';
import { trapsOf } from '../../src/migration/traps.ts';
import { endpointOf } from '../../src/request/draft.ts';

function trapsFor(slug: Slug): readonly string[] {
  const mapping = v3Map[slug];
  return trapsOf(endpointOf(slug), mapping.match === 'none' ? [] : mapping.routes).map(
    ({ id }) => id,
  );
}

test.each<[trap: string, bites: Slug, spares: Slug]>([
  ['preview', 'create-question', 'questions'],
  ['put', 'edit-question', 'create-question'],
  ['answer', 'answers-by-ids', 'answers-on-questions'],
  ['tag-ids', 'questions', 'users'],
  ['any-tag', 'questions', 'search'],
  ['page-size', 'questions', 'me'],
  ['page', 'tags', 'me'],
  ['list', 'comments-on-questions', 'questions'],
  ['item', 'me', 'questions'],
  ['unknown-id', 'users-by-ids', 'users'],
  ['dates', 'questions', 'tags'],
  ['null', 'questions', 'delete-question'],
  ['comments', 'comments-on-answers', 'answers'],
  ['writes', 'upvote-question', 'questions'],
  ['newer', 'answers-on-users', 'questions'],
  ['enterprise', 'reputation-on-users', 'questions'],
  ['slug', 'questions', 'reputation-on-users'],
])('%s matters for %s, and not for %s', (trap, bites, spares) => {
  expect(trapsFor(bites)).toContain(trap);
  expect(trapsFor(spares)).not.toContain(trap);
});

test('is a sentence, with what supports it', () => {
  for (const slug of Object.keys(v3Map) as Slug[]) {
    const mapping = v3Map[slug];
    if (mapping.match === 'none') continue;
    for (const { text, sources } of trapsOf(endpointOf(slug), mapping.routes)) {
      expect(text).toMatch(/^[A-Za-z].*\.$/);
      expect(sources.length).toBeGreaterThan(0);
    }
  }
});
