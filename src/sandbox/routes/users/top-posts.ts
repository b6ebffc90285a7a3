import { itemsResult } from '../../listing/list-result.ts';
import type { Post } from '../../model/derived.ts';
import { scoreOf } from '../../model/records.ts';
import type { Routes } from '../route.ts';
import { withMe } from './with-me.ts';

/** The API gives no more, however many pages are asked for (docs/top-user-answers-in-tags). */
const most = 30;

export const topPostsRoutes = {
  ...withMe(['top-user-answers-in-tags', 'me-tags-top-answers'], (ids, { input, team }) => {
    const tags = input.texts('tags').map(team.tagging.resolve);
    const found = ids
      .flatMap((id) => team.answersBy.items(id))
      .filter(({ questionId }) => carries(team.questions.get(questionId)?.tags ?? [], tags));
    return itemsResult('answer', best(found));
  }),
  ...withMe(['top-user-questions-in-tags', 'me-tags-top-questions'], (ids, { input, team }) => {
    const tags = input.texts('tags').map(team.tagging.resolve);
    const found = ids
      .flatMap((id) => team.questionsBy.items(id))
      .filter((question) => carries(question.tags, tags));
    return itemsResult('question', best(found));
  }),
} satisfies Routes;

function carries(own: readonly string[], wanted: readonly string[]) {
  return wanted.some((tag) => own.includes(tag));
}

function best<T extends Post>(posts: readonly T[]) {
  return posts.toSorted((a, b) => scoreOf(b) - scoreOf(a) || a.postId - b.postId).slice(0, most);
}
