// This file answers with the best posts of one person in some tags.
import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import type { Post } from '../model/records.ts';
import { Listing } from '../listing/sorting.ts';
import { mine, namedOne } from './people.ts';
import type { OfPeople } from './people.ts';
import type { Routes } from './route.ts';

/** The API gives no more, however many pages are asked for (docs/top-user-answers-in-tags). */
const most = 30;

const answers: OfPeople = (ids, { input, team }) => {
  const tags = input.texts('tags').map(team.tagging.resolve);
  const found = team.answersBy
    .any(ids)
    .items.filter(({ questionId }) => carries(team.questions.get(questionId)?.tags ?? [], tags));
  return results(new Listing(resourceTypes.answer, best(found)));
};

const questions: OfPeople = (ids, { input, team }) => {
  const tags = input.texts('tags').map(team.tagging.resolve);
  const found = team.questionsBy.any(ids).items.filter(({ tags: own }) => carries(own, tags));
  return results(new Listing(resourceTypes.question, best(found)));
};

export const topPosts = {
  'top-user-answers-in-tags': namedOne(answers),
  'me-tags-top-answers': mine(answers),
  'top-user-questions-in-tags': namedOne(questions),
  'me-tags-top-questions': mine(questions),
} satisfies Routes;

function carries(own: readonly string[], wanted: readonly string[]) {
  return wanted.some((tag) => own.includes(tag));
}

function best<T extends Post>(posts: readonly T[]) {
  return posts.toSorted((a, b) => votes(b) - votes(a) || a.postId - b.postId).slice(0, most);
}

function votes({ upVotes, downVotes }: Post) {
  return upVotes - downVotes;
}
