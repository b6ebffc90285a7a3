import { expect, test } from 'vitest';
import * as texts from '../../../../src/sandbox/world/content/texts.ts';
import { duplicates } from '../../../support/builders/census.ts';

const { threads, articles, threadTemplates, rareThreadTemplates, articleTemplates } = texts;
const files = Object.keys(import.meta.glob('../../../../src/sandbox/world/content/**/*.md'));

test('every Markdown file is in a folder that is read', () => {
  const folders = files.map((path) => path.split('/content/')[1]?.replace(/\/[^/]+$/, ''));
  expect([...new Set(folders)].toSorted()).toEqual([
    'articles',
    'comments',
    'templates/articles',
    'templates/rare-threads',
    'templates/threads',
    'threads',
    'wikis',
  ]);
});

test('there are texts of every kind', () => {
  const { exchanges, ...lists } = texts;
  const empty = Object.entries({ ...lists, ...exchanges }).filter(([, list]) => list.length === 0);
  expect(empty).toEqual([]);
});

test('links lead to keys, of which there is one each', () => {
  const keys = threads.flatMap(({ key }) => key ?? []);
  expect(duplicates(keys)).toEqual([]);
  const linking = [threads, articles, threadTemplates, rareThreadTemplates, articleTemplates];
  const links = linking.flat().flatMap((text) => text.links);
  expect(links.filter((key) => !keys.includes(key))).toEqual([]);
});

test('each wiki is about another tag', () => {
  expect(duplicates(texts.tagWikis.map(({ tag }) => tag))).toEqual([]);
});
