import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, Question } from '../../../src/sandbox/model/entities.ts';
import { isAnswer } from '../../../src/sandbox/model/posts.ts';
import { resourceTypes } from '../../../src/sandbox/model/resource-types.ts';
import { createPostSearch } from '../../../src/sandbox/search/post-search.ts';
import type { PostSearch } from '../../../src/sandbox/search/post-search.ts';
import type { SearchScores } from '../../../src/sandbox/search/search-scores.ts';
import { RecordCollection } from '../../../src/sandbox/store/collection.ts';
import { buildAnswer, buildQuestion } from '../../support/builders/world.ts';

const idsOf = (scores: SearchScores) =>
  scores.best(Infinity, true, () => true).toSorted((a, b) => a - b);

type Team = ReturnType<typeof openTeam>;

/** A team that keeps its search up to date. */
function openTeam(given: readonly Question[] = [], replies: readonly Answer[] = []) {
  const questions = new RecordCollection(resourceTypes.question, given);
  const answers = new RecordCollection(resourceTypes.answer, replies);
  return {
    search: createPostSearch(questions, answers),
    anew: () => createPostSearch(questions, answers),
    put: (post: Question | Answer) => {
      if (isAnswer(post)) answers.save(post);
      else questions.save(post);
    },
    drop: (id: number) => {
      questions.delete(id);
      answers.delete(id);
    },
  };
}

const keys = buildQuestion({
  postId: 1,
  title: 'Rotate keys',
  tags: ['c#', 'vault'],
  markdown: 'Every year?',
});
const logs = buildQuestion({
  postId: 2,
  title: 'Rotate logs',
  tags: ['linux'],
  markdown: 'The disk is full.',
});
const yearly = buildAnswer({ postId: 3, questionId: 1, markdown: 'Twice a year.' });
const weekly = buildAnswer({ postId: 4, questionId: 2, markdown: 'Every week, in cron.' });

test('titles, texts and whole posts are searched apart', () => {
  const { search } = openTeam([keys, logs], [yearly, weekly]);
  expect(idsOf(search.titles().all('rotate'))).toEqual([1, 2]);
  expect(idsOf(search.bodies().all('rotate'))).toEqual([]);
  expect(idsOf(search.bodies().all('every'))).toEqual([1, 4]);
  expect(idsOf(search.posts().all('every'))).toEqual([1, 4]);
  expect(idsOf(search.posts().all('rotate vault every'))).toEqual([1]);
  expect(idsOf(search.posts().all('rotate cron'))).toEqual([]);
});

test('a thread holds the words of its title, tags, text and answers together', () => {
  const threads = openTeam([keys, logs], [yearly, weekly]).search.threads();
  expect(idsOf(threads.all('rotate'))).toEqual([1, 2]);
  expect(idsOf(threads.all('every'))).toEqual([1, 2]);
  expect(idsOf(threads.all('rotate c# every twice'))).toEqual([1]);
  expect(idsOf(threads.all('vault cron'))).toEqual([]);
  expect(idsOf(threads.some('vault cron'))).toEqual([1, 2]);
  expect(idsOf(threads.all('year'))).toEqual([1]);
});

test('a title fits better than a body', () => {
  const long = 'A long story about what we did last year, and then about the vault.';
  const threads = openTeam([
    buildQuestion({ postId: 1, markdown: long }),
    buildQuestion({ postId: 2, title: 'About the vault' }),
  ]).search.threads();
  const scores = threads.all('vault');
  expect(scores.get(2)).toBeGreaterThan(Number(scores.get(1)));
});

test('nothing is read before it is searched, and then once', () => {
  let reads = 0;
  const questions = new RecordCollection(resourceTypes.question, [keys]);
  const values = () => {
    reads++;
    return questions.values();
  };
  const search = createPostSearch(
    { values, onChange: (listener) => questions.onChange(listener) },
    new RecordCollection(resourceTypes.answer),
  );
  questions.save(keys);
  expect(reads).toBe(0);
  expect(idsOf(search.titles().all('rotate'))).toEqual([1]);
  expect(idsOf(search.threads().all('keys'))).toEqual([1]);
  expect(reads).toBe(1);
});

test('posts that are added, edited and deleted are followed by every index', () => {
  const { search, put, drop } = openTeam([keys], [yearly]);
  const threads = search.threads();
  search.titles();
  put(logs);
  put(weekly);
  expect(idsOf(search.titles().all('logs'))).toEqual([2]);
  expect(idsOf(threads.all('linux cron'))).toEqual([2]);
  put({ ...logs, tags: ['macos'] });
  put({ ...weekly, markdown: 'Daily.' });
  expect(idsOf(threads.some('linux cron'))).toEqual([]);
  expect(idsOf(threads.all('macos daily'))).toEqual([2]);
  drop(4);
  expect(idsOf(threads.all('daily'))).toEqual([]);
  drop(2);
  expect(idsOf(search.titles().all('rotate'))).toEqual([1]);
  expect(idsOf(threads.some('macos logs disk'))).toEqual([]);
});

test('an index that is made late knows what has changed before', () => {
  const { search, put, drop } = openTeam([keys], [yearly]);
  search.posts();
  put(logs);
  put(weekly);
  drop(1);
  drop(3);
  expect(idsOf(search.threads().all('rotate'))).toEqual([2]);
  expect(idsOf(search.threads().all('cron'))).toEqual([2]);
  expect(idsOf(search.threads().all('year'))).toEqual([]);
});

const word = fc.constantFrom('red', 'green', 'blue', 'c#');
const words = fc.array(word, { maxLength: 3 }).map((list) => list.join(' '));
const questionId = fc.integer({ min: 1, max: 4 });
const question = fc
  .record({ postId: questionId, title: words, tags: fc.tuple(word), markdown: words })
  .map(buildQuestion);
const answer = fc
  .record({ postId: fc.integer({ min: 12, max: 19 }), markdown: words })
  .map((given) => buildAnswer({ ...given, questionId: 1 + ((given.postId - 12) % 4) }));
const step = fc.oneof(
  fc.oneof(question, answer).map((post) => (team: Team) => team.put(post)),
  fc.integer({ min: 12, max: 19 }).map((id) => (team: Team) => team.drop(id)),
  // A question goes together with its answers.
  questionId.map((id) => (team: Team) => [id + 11, id + 15, id].forEach(team.drop)),
);

test('after any changes the search is as if it were made anew', () => {
  const made = (search: PostSearch) => [
    search.titles(),
    search.bodies(),
    search.posts(),
    search.threads(),
  ];
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), words, (steps, query) => {
      const team = openTeam();
      made(team.search);
      for (const take of steps) take(team);
      const anew = made(team.anew());
      made(team.search).forEach((search, place) => {
        const same = anew[place] ?? search;
        expect(idsOf(search.all(query))).toEqual(idsOf(same.all(query)));
        expect(idsOf(search.some(query))).toEqual(idsOf(same.some(query)));
      });
    }),
    { numRuns: 300 },
  );
});
