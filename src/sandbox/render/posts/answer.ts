import type { FieldGetters } from '../../filtering/projection.ts';
import type { Answer } from '../../model/entities.ts';
import { lockOf } from '../../model/records.ts';
import type { Team } from '../../store/team.ts';
import { neverPresent } from '../absent.ts';
import { permissionFields, voteFields } from './my-fields.ts';
import { sharedFields } from './shared-fields.ts';

export const answerFields: FieldGetters<'answer'> = {
  ...sharedFields,
  ...voteFields,
  ...permissionFields,
  is_accepted: (item, team) => parent(item, team)?.acceptedAnswerId === item.postId,
  answer_id: ({ postId }) => postId,
  question_id: ({ questionId }) => questionId,
  content_license: neverPresent,
  accepted: (item, team) => {
    const question = parent(item, team);
    return question?.ownerId === team.meId && question.acceptedAnswerId === item.postId;
  },
  awarded_bounty_amount: ({ awarded }) => awarded?.amount,
  awarded_bounty_users: ({ awarded }, { whoIs }) =>
    awarded && [whoIs(awarded.by)].filter((user) => user !== undefined),
  collectives: neverPresent,
  community_owned_date: ({ communityOwnedAt }) => communityOwnedAt,
  link: (item, team) => {
    const question = parent(item, team);
    return question && team.links.answer(item, question);
  },
  locked_date: (item, team) => lockOf(item, team)?.at,
  posted_by_collectives: neverPresent,
  recommendations: neverPresent,
  share_link: ({ postId }, { links, meId }) => links.share('a', postId, meId),
  tags: (item, team) => parent(item, team)?.tags,
  title: (item, team) => parent(item, team)?.title,
};

function parent({ questionId }: Answer, { questions }: Team) {
  return questions.get(questionId);
}
