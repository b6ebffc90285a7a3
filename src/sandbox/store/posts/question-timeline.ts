import type { QuestionEvent } from '../../model/derived.ts';
import type { Answer, Question } from '../../model/entities.ts';
import { isAnswer } from '../../model/posts.ts';
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
        ...stateRevisionsOf(question).map(({ creationDate, by }) =>
          eventOn(question, 'post_state_changed', creationDate, { userId: by }),
        ),
      ];
    })
    .sort((a, b) => b.creationDate - a.creationDate || b.postId - a.postId);
}

/** An event that is about a question or one of its answers. */
function eventOn(
  post: Question | Answer,
  timelineType: QuestionEvent['timelineType'],
  creationDate: number,
  told: Partial<QuestionEvent>,
): QuestionEvent {
  const { postId, ownerId } = post;
  const questionId = isAnswer(post) ? post.questionId : postId;
  return { ...told, timelineType, creationDate, questionId, postId, ownerId };
}

function eventsOf(post: Question | Answer, team: Team): readonly QuestionEvent[] {
  const { postId, ownerId, created, upVotes: upVoteCount, downVotes: downVoteCount } = post;
  const [, ...edits] = team.revisions.of(post);
  // Votes are told by days, as of midnight; the demo team does not keep on which.
  const counted = Math.min(team.now(), (Math.floor(created / day) + 1) * day);
  const votes = eventOn(post, 'vote_aggregate', counted, { upVoteCount, downVoteCount });
  return [
    eventOn(post, isAnswer(post) ? 'answer' : 'question', created, { userId: ownerId }),
    ...edits.map(({ creationDate, by, revisionGuid }) =>
      eventOn(post, 'revision', creationDate, { userId: by, revisionGuid }),
    ),
    ...team.commentsOn
      .items(postId)
      .map(({ created: at, ownerId: userId, commentId }) =>
        eventOn(post, 'comment', at, { userId, commentId }),
      ),
    ...(upVoteCount + downVoteCount > 0 ? [votes] : []),
  ];
}

function acceptance(answer: Answer, question: Question, team: Team): readonly QuestionEvent[] {
  const { postId, ownerId, created } = answer;
  if (question.acceptedAnswerId !== postId) return [];
  const at = lastChangeByPost(team.people.get(ownerId), 'answer_accepted', postId) ?? created;
  return [eventOn(answer, 'accepted_answer', at, { userId: question.ownerId })];
}
