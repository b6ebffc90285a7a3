// This file says what routes need that v2.3 did not ask for.
import type { Need } from './mapping.ts';

export const questionOfAnswer: Need = {
  name: 'questionId',
  from: 'the question_id of the answer in v2.3, questionId in GET /users/{userId}/answers, or parentQuestionId in GET /search: v3 reaches an answer only through its question',
};

export const tagIds: Need = {
  name: 'tagId',
  from: 'the id of each tag in GET /tags?partialName=NAME: keep the item of exactly that name',
  lookUp: 'tag',
};

/** The id of the owner of the token, under the name of a parameter. */
export function ownId(name: string): Need {
  return { name, from: 'your id in GET /users/me', lookUp: 'me' };
}

/** An id that a walk over other routes brings. */
export function idOf(name: string, from: string): Need {
  return { name, from };
}
