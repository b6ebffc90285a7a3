import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Listing } from '../../../src/sandbox/listing/listing.ts';
import { LiveListing } from '../../../src/sandbox/listing/live-listing.ts';
import type { Question } from '../../../src/sandbox/model/entities.ts';
import { resourceTypes } from '../../../src/sandbox/model/resource-types.ts';
import { RecordCollection } from '../../../src/sandbox/store/collection.ts';
import { buildQuestion } from '../../support/builders/world.ts';

const sorts = [undefined, ...Object.keys(resourceTypes.question.sorts)];
const isPopular = ({ upVotes }: Question) => upVotes > 2;

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
      const all = questions.listing();
      const popular = questions.listing(isPopular);
      const tagged = questions.groupedBy(({ tags }) => tags);
      for (const sort of sorts) for (const listing of [all, popular]) listing.sortedBy(sort);
      tagged.listing('a').sortedBy('votes');
      const pair = ['a', 'b'];
      for (const listing of [tagged.listingOfAny(pair), tagged.listingOfAll(pair)])
        listing.sortedBy('votes');
      for (const { id, isDeleted, ...given } of changes) {
        if (isDeleted) questions.delete(id);
        else questions.save(question(id, given));
      }
      const left = [...questions.values()].sort((a, b) => a.postId - b.postId);
      expectSame(all, left);
      expectSame(popular, left.filter(isPopular));
      for (const tag of ['a', 'b', 'c']) {
        const carrying = left.filter(({ tags }) => tags.includes(tag));
        expectSame(tagged.listing(tag), carrying);
        expect(idsOf(tagged.items(tag)).sort()).toEqual(idsOf(carrying).sort());
      }
      const carries =
        ({ tags }: Question) =>
        (tag: string) =>
          tags.includes(tag);
      for (const [found, how] of [
        [tagged.listingOfAny(pair), 'some'],
        [tagged.listingOfAll(pair), 'every'],
      ] as const) {
        const wanted = new Listing(
          resourceTypes.question,
          left.filter((item) => pair[how](carries(item))),
        );
        expect(idsOf(found.sortedBy('votes').items)).toEqual(idsOf(wanted.sortedBy('votes').items));
      }
    }),
  );
});

test('what decided who belongs may have changed in between', () => {
  const liked = new Set([1, 2]);
  const questions = new RecordCollection(resourceTypes.question, [question(1), question(2)]);
  const listing = questions.listing(({ postId }) => liked.has(postId));
  liked.delete(1);
  questions.save(question(1));
  expect(idsOf(listing.items)).toEqual([2]);
  liked.add(1);
  questions.save(question(1));
  expect(idsOf(listing.sortedBy('creation').items)).toEqual([1, 2]);
});

test('without a sort, items stand in the order of their ids, however they came', () => {
  const listing = new LiveListing(resourceTypes.question, [question(3), question(1), question(2)]);
  expect(idsOf(listing.sortedBy(undefined).items)).toEqual([1, 2, 3]);
});

function expectSame(listing: Listing<'question'>, items: readonly Question[]) {
  const fresh = new Listing(resourceTypes.question, items);
  for (const sort of sorts) {
    const { items: own, keys, created } = listing.sortedBy(sort);
    const wanted = fresh.sortedBy(sort);
    expect({ ids: idsOf(own), keys: [...keys], created: [...created] }).toEqual({
      ids: idsOf(wanted.items),
      keys: [...wanted.keys],
      created: [...wanted.created],
    });
  }
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
