import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchScores } from '../../../src/sandbox/search/search-scores.ts';
import { splitWords, TextIndex } from '../../../src/sandbox/search/text-index.ts';
import { createTextSearch } from '../../../src/sandbox/search/text-search.ts';
import { anyText } from '../../support/builders/arbitraries.ts';
import { hostileTexts } from '../../support/builders/hostile.ts';

function createTextIndex() {
  const texts = new TextIndex();
  return {
    ...createTextSearch([{ index: texts }]),
    put: (id: number, text: string) => texts.put(id, text),
    remove: (id: number) => texts.remove(id),
  };
}

/** Indexes texts under the ids 1, 2, 3 and so on. */
function indexOf(...texts: readonly string[]) {
  const index = createTextIndex();
  texts.forEach((text, place) => index.put(place + 1, text));
  return index;
}

/** The ids of what was found, the best first. */
const ranked = (scores: SearchScores) => scores.best(Infinity, true, () => true);

const idsOf = (scores: SearchScores) => ranked(scores).toSorted((a, b) => a - b);

const scored = (scores: SearchScores) => idsOf(scores).map((id) => [id, scores.get(id)]);

test.each([
  ['Deploy with Docker.', 'DOCKER', true],
  ['Deploy with Docker.', 'dock', false],
  ['Deploy with Docker.', 'dockers', false],
  ['c++ and c', 'C++', true],
  ['only c here', 'c++', false],
  ['From C# to F#!', 'c#', true],
  ['we like .NET', '.net', true],
  ['we like the net', '.net', false],
  ['Use node.js, or else', 'node.js', true],
  ['Use node.js... or else', 'node.js', true],
  ['the ﬁle is ｆｕｌｌ', 'file full', true],
  ['snake_case', 'snake_case', true],
  ['snake_case', 'snake', false],
  ['a-b', 'a b', true],
  ['version 2.10.3', '2.10.3', true],
  ['STRASSE und Straße', 'straße', true],
  ['日本語 text', '日本語', true],
  ['ΟΔΟΣ', 'οδος', true],
])('of “%s” the search for “%s” finds it: %s', (text, query, found) => {
  expect(idsOf(indexOf(text).all(query))).toEqual(found ? [1] : []);
});

test('all wants every word, some wants one', () => {
  const index = indexOf('rotate the keys', 'rotate the logs', 'keys');
  expect(idsOf(index.all('rotate keys'))).toEqual([1]);
  expect(idsOf(index.some('rotate keys'))).toEqual([1, 2, 3]);
  expect(idsOf(index.all('rotate vault'))).toEqual([]);
  expect(idsOf(index.some('rotate vault'))).toEqual([1, 2]);
});

test('a word that is asked for twice counts once', () => {
  const index = indexOf('rotate keys', 'keys');
  expect(scored(index.all('keys keys KEYS'))).toEqual(scored(index.all('keys')));
  expect(scored(index.some('keys, keys'))).toEqual(scored(index.some('keys')));
});

test('rare words count more', () => {
  const index = indexOf('the vault', 'the logs', 'the disk', 'the host');
  expect(ranked(index.some('the vault'))[0]).toBe(1);
  const [vault, logs] = [index.some('the vault').get(1), index.some('the vault').get(2)];
  expect(vault).toBeGreaterThan(2 * Number(logs));
});

test('a word counts more in a short text', () => {
  const index = indexOf('why we keep the keys in a vault', 'the keys', 'where are the keys');
  expect(ranked(index.all('keys'))).toEqual([2, 3, 1]);
});

test('a document is replaced', () => {
  const index = indexOf('old words', 'other words');
  index.put(1, 'new words');
  expect(idsOf(index.all('old'))).toEqual([]);
  expect(idsOf(index.all('new'))).toEqual([1]);
  expect(idsOf(index.all('words'))).toEqual([1, 2]);
  index.put(1, 'new words');
  expect(idsOf(index.all('words'))).toEqual([1, 2]);
  index.put(1, '');
  expect(idsOf(index.all('words'))).toEqual([2]);
});

test('a document is removed, once or twice, and comes back', () => {
  const index = indexOf('some words', 'other words');
  index.remove(1);
  index.remove(1);
  index.remove(99);
  expect(idsOf(index.all('words'))).toEqual([2]);
  index.put(1, 'some words');
  expect(idsOf(index.some('some'))).toEqual([1]);
});

test.each([1, 2, 3])('of three documents with one text, number %i is removed alone', (id) => {
  const index = indexOf('same words', 'same words', 'same words');
  const others = [1, 2, 3].filter((other) => other !== id);
  index.remove(id);
  expect(idsOf(index.all('same'))).toEqual(others);
  index.put(id, 'same thing');
  expect(idsOf(index.all('same'))).toEqual([1, 2, 3]);
  expect(idsOf(index.all('words'))).toEqual(others);
});

test('what was removed does not make a word common', () => {
  const index = indexOf('the vault');
  const before = index.all('vault').get(1);
  for (let id = 2; id < 500; id++) index.put(id, `vault ${id}`);
  expect(index.all('vault').get(1)).toBeLessThan(Number(before));
  for (let id = 2; id < 500; id++) index.remove(id);
  expect(scored(index.all('vault'))).toEqual([[1, before]]);
});

test.each(['', ' ', '!!! ?', '…', '🚀', '🚀👩‍💻', '\ud800', '\0', '-', '...', '. .'])(
  'in “%s” there is no word to find',
  (text) => {
    const index = indexOf('some words', text);
    expect(idsOf(index.all(text))).toEqual([]);
    expect(idsOf(index.some(text))).toEqual([]);
    expect(index.all(text).has(1)).toBe(false);
    expect(idsOf(index.all(`words ${text}`))).toEqual([1]);
  },
);

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '0', 'undefined'])(
  '%s is a word like any other',
  (word) => {
    expect(idsOf(indexOf('some words').some(word))).toEqual([]);
    const index = indexOf(`a ${word} here`, 'some words');
    expect(idsOf(index.all(word))).toEqual([1]);
    index.remove(1);
    expect(idsOf(index.some(word))).toEqual([]);
  },
);

test.each(hostileTexts)('%s is indexed, found and removed', (_, text) => {
  const index = indexOf(text, 'some words');
  expect(idsOf(index.all(text))).toEqual(splitWords(text).length === 0 ? [] : [1]);
  index.remove(1);
  expect(idsOf(index.all(text))).toEqual([]);
});

test('10,000 words are indexed and asked for at once', () => {
  const words = Array.from({ length: 10_000 }, (_, place) => `w${place}`);
  const index = indexOf(words.join(' '), 'w1 w2', 'other');
  expect(idsOf(index.all(words.join(' ')))).toEqual([1]);
  expect(idsOf(index.some(words.join(' ')))).toEqual([1, 2]);
  expect(idsOf(index.all('w9999 w1'))).toEqual([1]);
});

test('a long row of dots takes no time', () => {
  const start = performance.now();
  expect(splitWords(`${'.'.repeat(200_000)}x ${'.'.repeat(200_000)}`)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('ids may be far apart', () => {
  const index = createTextIndex();
  const ids = [1, 1023, 1024, 5000, 400_000];
  for (const id of ids) index.put(id, `word ${id}`);
  expect(idsOf(index.all('word'))).toEqual(ids);
  expect(idsOf(index.all('400000'))).toEqual([400_000]);
});

test('only what was found has a score', () => {
  const found = indexOf('red', 'blue', 'red blue').some('red');
  const ids = [0, 1, 2, 3, 4, 5000];
  expect(ids.filter((id) => found.has(id))).toEqual([1, 3]);
  expect(ids.filter((id) => found.get(id) !== undefined)).toEqual([1, 3]);
});

test('the best are the first of all that are accepted, in either order', () => {
  const texts = fc.array(fc.constantFrom('red', 'red blue', 'red blue green', 'blue'));
  fc.assert(
    fc.property(texts, fc.nat(12), fc.boolean(), (all, length, descending) => {
      const scores = indexOf(...all).all('red');
      const isOdd = (id: number) => id % 2 === 1;
      const sign = descending ? -1 : 1;
      const sorted = all
        .map((_, place) => place + 1)
        .filter((id) => scores.has(id) && isOdd(id))
        .sort((a, b) => sign * (Number(scores.get(a)) - Number(scores.get(b)) || a - b));
      expect(scores.best(length, descending, isOdd)).toEqual(sorted.slice(0, length));
    }),
  );
});

test('a later search does not change what was found', () => {
  const index = indexOf('red', 'blue');
  const found = index.all('red');
  const before = scored(found);
  index.all('blue');
  index.put(1, 'green');
  expect(scored(found)).toEqual(before);
});

/** Few words and ids, so that texts repeat, share words and come back. */
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom('a', 'b', 'c', 'C++', '.net', '2.0'), { maxLength: 4 })
      .map((words) => words.join(' ')),
  },
  { weight: 1, arbitrary: anyText() },
);
const id = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constantFrom(1023, 1024, 70_000));
const change = fc.record({ id, text: fc.option(text, { nil: undefined }) });

test('after any changes it finds what a look at every text finds', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 40 }),
      fc.array(text, { maxLength: 5 }),
      (changes, queries) => {
        const index = createTextIndex();
        const texts = new Map<number, string>();
        for (const { id, text } of changes) {
          if (text === undefined) {
            index.remove(id);
            texts.delete(id);
          } else {
            index.put(id, text);
            texts.set(id, text);
          }
        }
        for (const query of [...queries, ...texts.values()]) {
          expect(idsOf(index.all(query))).toEqual(scan(texts, query, 'every'));
          expect(idsOf(index.some(query))).toEqual(scan(texts, query, 'some'));
        }
      },
    ),
    { numRuns: 500 },
  );
});

function scan(texts: ReadonlyMap<number, string>, query: string, how: 'every' | 'some') {
  const words = splitWords(query);
  const holds = (text: string) => {
    const held = splitWords(text);
    return words.length > 0 && words[how]((word) => held.includes(word));
  };
  return [...texts]
    .filter(([, text]) => holds(text))
    .map(([id]) => id)
    .sort((a, b) => a - b);
}
