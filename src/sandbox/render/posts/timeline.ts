import type { FieldGetters } from '../../filtering/projection.ts';
import type { Post } from '../../model/derived.ts';
import { isAnswer, postType } from '../../model/records.ts';
import type { Team } from '../../store/team.ts';
import { neverPresent } from '../absent.ts';
import { pageAddress } from './post.ts';

export const questionTimelineFields: FieldGetters<'question_timeline'> = {
  comment_id: ({ commentId }) => commentId,
  content_license: neverPresent,
  creation_date: ({ at }) => at,
  down_vote_count: ({ votes }) => votes?.down,
  owner: ({ ownerId }, { whoIs }) => whoIs(ownerId),
  post_id: ({ postId }) => postId,
  question_id: ({ questionId }) => questionId,
  revision_guid: ({ guid }) => guid,
  timeline_type: ({ type }) => type,
  up_vote_count: ({ votes }) => votes?.up,
  user: ({ userId }, { whoIs }) => whoIs(userId),
};

export const userTimelineFields: FieldGetters<'user_timeline'> = {
  badge_id: ({ badge }) => badge?.badgeId,
  comment_id: ({ commentId }) => commentId,
  creation_date: ({ at }) => at,
  detail: ({ detail }) => detail,
  link: ({ post }, team) => post && pageAddress(post, team),
  post_id: ({ post }) => post?.postId,
  post_type: ({ post }) => post && postType(post),
  suggested_edit_id: ({ suggestedEditId }) => suggestedEditId,
  timeline_type: ({ type }) => type,
  title: ({ post }, team) => post && postTitle(post, team),
  user_id: ({ userId }) => userId,
};

/** An answer goes by the title of its question. */
export function postTitle(post: Post, { questions }: Team) {
  return isAnswer(post) ? questions.get(post.questionId)?.title : post.title;
}
