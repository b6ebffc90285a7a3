// This file answers with the best posts of one person in some tags.
import { itemsResult } from '../../listing/list-result.ts';
import type { Post } from '../../model/derived.ts';
import type { Routes } from '../route.ts';
import { mine, namedOne, type UsersRoute } from './with-me.ts';

/** The API gives no more, however many pages are asked for (docs/top-user-answers-in-tags). */
const most = 30;

const answers: UsersRoute = (ids, { input, team }) => {
  const tags = input.texts('tags').map(team.tagging.resolve);
  const found = team.answersBy
    .listingOfAny(ids)
    .items.filter(({ questionId }) => carries(team.questions.get(questionId)?.tags ?? [], tags));
  return itemsResult('answer', best(found));
};

const questions: UsersRoute = (ids, { input, team }) => {
  const tags = input.texts('tags').map(team.tagging.resolve);
  const found = team.questionsBy
    .listingOfAny(ids)
    .items.filter(({ tags: own }) => carries(own, tags));
  return itemsResult('question', best(found));
};

export const topPosts: Routes = {
  'top-user-answers-in-tags': namedOne(answers),
  'me-tags-top-answers': mine(answers),
  'top-user-questions-in-tags': namedOne(questions),
  'me-tags-top-questions': mine(questions),
};

function carries(own: readonly string[], wanted: readonly string[]) {
  return wanted.some((tag) => own.includes(tag));
}

function best<T extends Post>(posts: readonly T[]) {
  return posts.toSorted((a, b) => votes(b) - votes(a) || a.postId - b.postId).slice(0, most);
}

function votes({ upVotes, downVotes }: Post) {
  return upVotes - downVotes;
}
