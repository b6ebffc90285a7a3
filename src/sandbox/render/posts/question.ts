import type { FieldGetters } from '../../filtering/projection.ts';
import type { Question } from '../../model/entities.ts';
import { isAnswered, isFeatured, noticeOf } from '../../store/posts/question-states.ts';
import type { Team } from '../../store/team.ts';
import { neverPresent } from '../absent.ts';
import { renderBlocks } from '../markdown/markdown.ts';
import { ownerMay, permissionFields, voteFields } from './my-fields.ts';
import { sharedFields } from './shared-fields.ts';

export const questionFields: FieldGetters<'question'> = {
  ...sharedFields,
  ...voteFields,
  ...permissionFields,
  migrated_from: neverPresent,
  // By id in every recorded question with several: the first is the earliest.
  answers: ({ answerIds }, { answers }) => {
    const ids = answerIds.toSorted((a, b) => a - b);
    const given = ids.flatMap((id) => answers.get(id) ?? []);
    return given.length > 0 ? given : undefined;
  },
  tags: ({ tags }) => tags,
  delete_vote_count: () => 0,
  reopen_vote_count: () => 0,
  close_vote_count: () => 0,
  is_answered: isAnswered,
  view_count: ({ views }) => views,
  closed_date: ({ closed }) => closed?.at,
  protected_date: ({ protectedAt }) => protectedAt,
  favorite_count: ({ postId }, { favorites }) => favorites.count(postId),
  accepted_answer_id: ({ acceptedAnswerId }) => acceptedAnswerId,
  bounty_amount: (item, team) => openBounty(item, team)?.amount,
  bounty_closes_date: (item, team) => openBounty(item, team)?.closes,
  bounty_user: (item, team) => team.whoIs(openBounty(item, team)?.by),
  answer_count: ({ answerIds }) => answerIds.length,
  question_id: ({ postId }) => postId,
  content_license: neverPresent,
  link: (item, { links }) => links.question(item),
  closed_reason: ({ closed }) => closed?.reason,
  title: ({ title }) => title,
  can_answer: ({ closed, locked }, team) => !closed && !locked && ownerMay('create posts', team),
  can_close: ({ locked }, team) => !locked && ownerMay('close and reopen', team),
  closed_details: ({ closed }) => closed,
  collectives: neverPresent,
  community_owned_date: ({ communityOwnedAt }) => communityOwnedAt,
  favorited: ({ postId }, { favorites, meId }) => favorites.has(meId, postId),
  locked_date: ({ locked }) => locked?.at,
  migrated_to: neverPresent,
  notice: noticeOf,
  posted_by_collectives: neverPresent,
  share_link: ({ postId }, { links, meId }) => links.share('q', postId, meId),
};

function openBounty(item: Question, team: Team) {
  return isFeatured(item, team) ? item.bounty : undefined;
}

export const closedDetailsFields: FieldGetters<'closed_details'> = {
  by_users: ({ by }, { whoIs }) => [whoIs(by)].filter((user) => user !== undefined),
  description: ({ reason }) => reason,
  on_hold: () => false,
  original_questions: ({ originalId = 0 }, { questions }) => {
    const original = questions.get(originalId);
    return original && [original];
  },
  reason: ({ reason }) => reason,
};

export const originalQuestionFields: FieldGetters<'original_question'> = {
  accepted_answer_id: ({ acceptedAnswerId }) => acceptedAnswerId,
  answer_count: ({ answerIds }) => answerIds.length,
  question_id: ({ postId }) => postId,
  title: ({ title }) => title,
};

export const noticeFields: FieldGetters<'notice'> = {
  owner_user_id: ({ by }) => by,
  creation_date: ({ at }) => at,
  body: ({ markdown }) => renderBlocks(markdown),
};
