import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Listing } from '../../../src/sandbox/listing/listing.ts';
import type { Question } from '../../../src/sandbox/model/entities.ts';
import { resourceTypes } from '../../../src/sandbox/model/resource-types.ts';
import { RecordCollection } from '../../../src/sandbox/store/collection.ts';
import { buildQuestion } from '../../support/builders/world.ts';

const sorts = [undefined, ...Object.keys(resourceTypes.question.sorts)];

const change = fc.record({
  id: fc.integer({ min: 1, max: 12 }),
  upVotes: fc.integer({ min: 0, max: 5 }),
  created: fc.integer({ min: 0, max: 3 }),
  tags: fc.subarray(['a', 'b', 'c']),
  isDeleted: fc.boolean(),
});

test('a listing that follows is like one that is made anew', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), fc.nat(12), (changes, before) => {
      const questions = new RecordCollection(
        resourceTypes.question,
        range(before).map((id) => question(id)),
      );
      const all = questions.listing;
      const tagged = questions.groupedBy(({ tags }) => tags);
      const pair = ['a', 'b'];
      for (const sort of sorts) all.sortedBy(sort);
      for (const listing of [tagged.listingOfAny(pair), tagged.listingOfAll(pair)])
        listing.sortedBy('votes');
      for (const { id, isDeleted, ...given } of changes) {
        if (isDeleted) questions.delete(id);
        else questions.save(question(id, given));
      }
      const left = [...questions.values()];
      expectSame(all, left);
      for (const tag of ['a', 'b', 'c']) {
        const carrying = left.filter(({ tags }) => tags.includes(tag));
        expectSame(tagged.listingOfAny([tag]), carrying);
        expect(tagged.items(tag)).toEqual(carrying);
      }
      for (const [found, how] of [
        [tagged.listingOfAny(pair), 'some'],
        [tagged.listingOfAll(pair), 'every'],
      ] as const) {
        const wanted = left.filter(({ tags }) => pair[how]((tag) => tags.includes(tag)));
        expect(found.items).toHaveLength(wanted.length);
        expect(found.sortedBy('votes')).toEqual(listingOf(wanted).sortedBy('votes'));
      }
    }),
  );
});

test('nothing is grouped before it is asked for, and then once until something changes', () => {
  let reads = 0;
  const questions = new RecordCollection(resourceTypes.question, [question(1), question(2)]);
  const byTag = questions.groupedBy(({ tags }) => {
    reads += 1;
    return tags;
  });
  questions.save(question(3));
  expect(reads).toBe(0);
  expect(idsOf(byTag.items('a'))).toEqual([1, 2, 3]);
  expect(byTag.listingOfAny(['a'])).toBe(byTag.listingOfAny(['a']));
  expect(reads).toBe(3);
  questions.delete(2);
  expect(idsOf(byTag.items('a'))).toEqual([1, 3]);
  expect(reads).toBe(5);
});

test('descending order is the reverse of ascending order, but for ties that ascend', () => {
  const items = [question(1, { upVotes: 1 }), question(2), question(3)];
  const votes = listingOf(items);
  expect(idsOf(votes.sortedBy('votes').items)).toEqual([2, 3, 1]);
  expect(idsOf(votes.sortedBy('votes', true).items)).toEqual([1, 3, 2]);
  const type = { ...resourceTypes.question, tiesAscend: ['votes'] };
  const ascending = new Listing(type, () => items);
  expect(idsOf(ascending.sortedBy('votes').items)).toEqual([2, 3, 1]);
  expect(idsOf(ascending.sortedBy('votes', true).items)).toEqual([1, 2, 3]);
});

function expectSame(listing: Listing<'question'>, items: readonly Question[]) {
  for (const sort of sorts) {
    for (const descending of [false, true]) {
      expect(listing.sortedBy(sort, descending)).toEqual(
        listingOf(items).sortedBy(sort, descending),
      );
    }
  }
}

function listingOf(items: readonly Question[]) {
  return new Listing(resourceTypes.question, () => items);
}

function question(postId: number, given: Partial<Question> = {}) {
  return buildQuestion({ postId, created: postId % 3, tags: ['a'], ...given });
}

function idsOf(items: readonly Question[]) {
  return items.map(({ postId }) => postId);
}

function range(count: number) {
  return Array.from({ length: count }, (_, place) => place + 1);
}
