import type { QuestionEvent } from '../../model/derived.ts';
import type { Answer, Question } from '../../model/entities.ts';
import { isAnswer } from '../../model/records.ts';
import type { Team } from '../team.ts';
import { lastChangeByPost } from '../users/reputation-history.ts';
import { stateRevisionsOf } from './revisions.ts';

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
        ...[question, ...answers].flatMap((post) => eventsOf(post, team)),
        ...answers.flatMap((answer) => acceptance(answer, question, team)),
        ...stateRevisionsOf(question).map(({ at, by }) =>
          eventOn(question, 'post_state_changed', { at, userId: by }),
        ),
      ];
    })
    .sort((a, b) => b.at - a.at || b.postId - a.postId);
}

/** An event that is about a question or one of its answers. */
function eventOn(
  post: Question | Answer,
  type: QuestionEvent['type'],
  told: Omit<QuestionEvent, 'type' | 'questionId' | 'postId' | 'ownerId'>,
): QuestionEvent {
  const { postId, ownerId } = post;
  return { type, questionId: isAnswer(post) ? post.questionId : postId, postId, ownerId, ...told };
}

function eventsOf(post: Question | Answer, team: Team): readonly QuestionEvent[] {
  const { postId, ownerId, created, upVotes: up, downVotes: down } = post;
  const [, ...edits] = team.revisions.of(post);
  // Votes are told by days, as of midnight; the demo team does not keep on which.
  const counted = Math.min(team.now(), (Math.floor(created / day) + 1) * day);
  return [
    eventOn(post, isAnswer(post) ? 'answer' : 'question', { at: created, userId: ownerId }),
    ...edits.map(({ at, by, guid }) => eventOn(post, 'revision', { at, userId: by, guid })),
    ...team.commentsOn.items(postId).map((comment) =>
      eventOn(post, 'comment', {
        at: comment.created,
        userId: comment.ownerId,
        commentId: comment.commentId,
      }),
    ),
    ...(up + down > 0
      ? [eventOn(post, 'vote_aggregate', { at: counted, votes: { up, down } })]
      : []),
  ];
}

function acceptance(answer: Answer, question: Question, team: Team): readonly QuestionEvent[] {
  const { postId, ownerId, created } = answer;
  if (question.acceptedAnswerId !== postId) return [];
  const at = lastChangeByPost(team.people.get(ownerId), 'answer_accepted', postId) ?? created;
  return [eventOn(answer, 'accepted_answer', { at, userId: question.ownerId })];
}
