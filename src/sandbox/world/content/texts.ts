// The prose of the demo team, from the Markdown files below this folder; reader/ says how they are written.

import { readEntries } from './reader/entries.ts';
import type { Entry } from './reader/entries.ts';
import { readCommentThreads } from './reader/posts.ts';
import { readArticle, readThread, readThreadTemplate, readWiki } from './reader/texts.ts';

/** In the order of their names, as ids and dates are drawn one text after the other. */
const files = import.meta.glob<string>('./*/**/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every thread that was written by hand. */
export const threads = readAll('./threads/', readThread);

export const articles = readAll('./articles/', readArticle);

export const tagWikis = readAll('./wikis/', readWiki);

/** Threads that come up for one service after another. */
export const threadTemplates = readAll('./templates/threads/', readThreadTemplate);

/** Templates that only larger teams use. */
export const rareThreadTemplates = readAll('./templates/rare-threads/', readThreadTemplate);

/** Articles that a larger team has for one service after another. */
export const articleTemplates = readAll('./templates/articles/', readArticle);

/** Small talk that fits below many posts; what belongs to one thread stands with it. */
export const exchanges = {
  question: filesIn('./comments/questions.md').flatMap(readCommentThreads),
  answer: filesIn('./comments/answers.md').flatMap(readCommentThreads),
  article: filesIn('./comments/articles.md').flatMap(readCommentThreads),
};

function readAll<T>(folder: string, read: (entry: Entry) => T): readonly T[] {
  return filesIn(folder).flatMap((file) => readEntries(file).map(read));
}

function filesIn(folder: string) {
  const paths = Object.keys(files).filter((path) => path.startsWith(folder));
  return paths.map((path) => ({ path, source: files[path] ?? '' }));
}
