import type { RenderersOf } from '../filtering/projection.ts';
import type { Question } from '../model/entities.ts';
import { isAnswered, isFeatured, noticeOf } from '../store/posts/question-states.ts';
import type { Team } from '../store/team.ts';
import { ownerMay } from '../store/users/privileges.ts';
import { renderBlocks } from './markdown/markdown.ts';
import { permissionFields, sharedFields, voteFields } from './post-fields.ts';

export const questionRenderers: RenderersOf<
  'question' | 'closed_details' | 'original_question' | 'notice'
> = {
  question: {
    ...sharedFields,
    ...voteFields,
    ...permissionFields,
    // By id in every recorded question with several: the first is the earliest.
    answers: ({ answerIds }, { answers }) => {
      const given = answers.getAll(answerIds.toSorted((a, b) => a - b));
      return given.length > 0 ? given : undefined;
    },
    delete_vote_count: () => 0,
    reopen_vote_count: () => 0,
    close_vote_count: () => 0,
    is_answered: isAnswered,
    view_count: ({ views }) => views,
    closed_date: ({ closed }) => closed?.at,
    protected_date: ({ protectedAt }) => protectedAt,
    favorite_count: ({ postId }, { favorites }) => favorites.count(postId),
    bounty_amount: (item, team) => openBounty(item, team)?.amount,
    bounty_closes_date: (item, team) => openBounty(item, team)?.closes,
    bounty_user: (item, team) => team.whoIs(openBounty(item, team)?.by),
    answer_count: ({ answerIds }) => answerIds.length,
    question_id: ({ postId }) => postId,
    link: (item, { links }) => links.question(item),
    closed_reason: ({ closed }) => closed?.reason,
    can_answer: ({ closed, locked }, team) => !closed && !locked && ownerMay('create posts', team),
    can_close: ({ locked }, team) => !locked && ownerMay('close and reopen', team),
    closed_details: ({ closed }) => closed,
    community_owned_date: ({ communityOwnedAt }) => communityOwnedAt,
    favorited: ({ postId }, { favorites, meId }) => favorites.has(meId, postId),
    locked_date: ({ locked }) => locked?.at,
    notice: noticeOf,
    share_link: ({ postId }, { links, meId }) => links.share('q', postId, meId),
  },
  closed_details: {
    by_users: ({ by }, { whoIs }) => [whoIs(by)].filter((user) => user !== undefined),
    description: ({ reason }) => reason,
    on_hold: () => false,
    original_questions: ({ originalId = 0 }, { questions }) => {
      const original = questions.get(originalId);
      return original && [original];
    },
  },
  original_question: {
    answer_count: ({ answerIds }) => answerIds.length,
    question_id: ({ postId }) => postId,
  },
  notice: {
    body: ({ markdown }) => renderBlocks(markdown),
  },
};

function openBounty(item: Question, team: Team) {
  return isFeatured(item, team) ? item.bounty : undefined;
}
