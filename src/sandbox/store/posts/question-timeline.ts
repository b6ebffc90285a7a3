import type { Post, QuestionEvent } from '../../model/derived.ts';
import type { Answer, Question } from '../../model/entities.ts';
import type { Team } from '../team.ts';
import { lastChangeByPost } from '../users/reputation-history.ts';
import { stateChangesOf } from './revisions.ts';

const day = 86_400;

/** The events of some questions, newest first. */
export function questionTimeline(
  questions: readonly Question[],
  team: Team,
): readonly QuestionEvent[] {
  return questions
    .flatMap((question) => {
      const answers = team.answersTo.items(question.postId);
      return [
        ...[question, ...answers].flatMap((post) => eventsOf(post, question.postId, team)),
        ...answers.flatMap((answer) => acceptance(answer, question, team)),
        ...stateChanges(question),
      ];
    })
    .sort((a, b) => b.at - a.at || b.postId - a.postId);
}

function eventsOf(post: Post, questionId: number, team: Team): readonly QuestionEvent[] {
  const { postId, ownerId, created } = post;
  const about = { questionId, postId, ownerId };
  const type = postId === questionId ? 'question' : 'answer';
  const [, ...edits] = team.revisions.of(post);
  return [
    { ...about, type, at: created, userId: ownerId },
    ...edits.map(({ at, by, guid }) => ({
      ...about,
      type: 'revision' as const,
      at,
      userId: by,
      guid,
    })),
    ...team.commentsOn.items(postId).map((comment) => ({
      ...about,
      type: 'comment' as const,
      at: comment.created,
      userId: comment.ownerId,
      commentId: comment.commentId,
    })),
    ...votesOn(post).map((votes) => ({
      ...about,
      type: 'vote_aggregate' as const,
      // Votes are told by days, as of midnight; the demo team does not keep on which.
      at: Math.min(team.now(), (Math.floor(created / day) + 1) * day),
      votes,
    })),
  ];
}

function votesOn({ upVotes: up, downVotes: down }: Post) {
  return up + down > 0 ? [{ up, down }] : [];
}

function acceptance(answer: Answer, question: Question, team: Team): readonly QuestionEvent[] {
  const { postId, ownerId, created } = answer;
  if (question.acceptedAnswerId !== postId) return [];
  const at = lastChangeByPost(team.people.get(ownerId), 'answer_accepted', postId) ?? created;
  const userId = question.ownerId;
  return [{ type: 'accepted_answer', at, questionId: question.postId, postId, ownerId, userId }];
}

function stateChanges(question: Question): readonly QuestionEvent[] {
  const { postId, ownerId } = question;
  const about = { type: 'post_state_changed', questionId: postId, postId, ownerId } as const;
  return stateChangesOf(question).map(({ at, by }) => ({ ...about, at, userId: by }));
}
