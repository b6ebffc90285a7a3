import type { FieldGetters } from '../../filtering/projection.ts';
import type { Post } from '../../model/derived.ts';
import { isAnswer, isArticle, postType } from '../../model/records.ts';
import type { Team } from '../../store/team.ts';
import { neverPresent } from '../absent.ts';
import { voteFields } from './my-fields.ts';
import { sharedFields } from './shared-fields.ts';

export const postFields: FieldGetters<'post'> = {
  ...sharedFields,
  ...voteFields,
  post_type: postType,
  post_id: ({ postId }) => postId,
  content_license: neverPresent,
  link: (item, { links }) =>
    isArticle(item) ? links.article(item) : links.short(isAnswer(item) ? 'a' : 'q', item.postId),
  collectives: neverPresent,
  posted_by_collectives: neverPresent,
  share_link: (item, { links, meId }) =>
    isArticle(item) ? undefined : links.share(isAnswer(item) ? 'a' : 'q', item.postId, meId),
  title: (item, { questions }) =>
    isAnswer(item) ? questions.get(item.questionId)?.title : item.title,
};

/** The address of the page that shows a post. */
export function pageAddress(item: Post, { links, questions, meId }: Team) {
  if (isArticle(item)) return links.article(item);
  if (!isAnswer(item)) return links.question(item);
  const parent = questions.get(item.questionId);
  return parent ? links.answer(item, parent) : links.share('a', item.postId, meId);
}
