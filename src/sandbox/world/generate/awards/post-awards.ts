// This file notes the badges for questions and edits.

import { DAY } from '../calendar.ts';
import { noteEach, noteOnce } from './badge-progress.ts';
import type { Merits } from './badge-progress.ts';
import type { Comment, Question } from '../../../model/entities.ts';
import type { Posts } from '../posts/posts.ts';

interface Written extends Posts {
  readonly comments: readonly Comment[];
  readonly now: number;
}

export function notePosts(merits: Merits, { questions, answers, comments, now }: Written): void {
  for (const question of questions) noteQuestion(merits, question, now);
  noteEdits(merits, questions);
  noteEdits(merits, answers);
  for (const { ownerId, created } of unseen(questions, comments)) {
    noteOnce(merits, 'Tumbleweed', { userId: ownerId, at: created + 7 * DAY });
  }
}

function noteQuestion(merits: Merits, question: Question, now: number): void {
  const { ownerId: userId, created, views, acceptedAnswerId, lastActivity } = question;
  if (acceptedAnswerId !== undefined) noteOnce(merits, 'Scholar', { userId, at: lastActivity });
  const reach = (count: number) => Math.floor(created + (now - created) * (count / views));
  if (views >= 250) noteEach(merits, 'Popular Question', { userId, at: reach(250) });
  if (views >= 600) noteEach(merits, 'Notable Question', { userId, at: reach(600) });
}

function noteEdits(merits: Merits, posts: readonly Pick<Question, 'ownerId' | 'edited'>[]): void {
  for (const { edited, ownerId } of posts) {
    if (!edited || edited.by === ownerId) continue;
    noteOnce(merits, 'Editor', { userId: edited.by, at: edited.at });
  }
}

/** Neither answered nor voted on nor discussed. */
function unseen(questions: readonly Question[], comments: readonly Comment[]) {
  const silent = questions.filter(
    ({ answerIds, upVotes, downVotes }) => answerIds.length + upVotes + downVotes === 0,
  );
  return silent.filter(({ postId }) => !comments.some((comment) => comment.postId === postId));
}
