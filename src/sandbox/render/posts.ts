import type { RenderersOf } from '../filtering/projection.ts';
import { isAnswer, isArticle, lockOf, postType, questionOf } from '../model/posts.ts';
import { renderBlocks, renderLine } from './markdown/markdown.ts';
import {
  canFlag,
  pageAddress,
  permissionFields,
  postTitle,
  sharedFields,
  typeOf,
  voteFields,
} from './post-fields.ts';

export const postRenderers: RenderersOf<
  'answer' | 'article' | 'post' | 'comment' | 'suggested_edit' | 'flag_option'
> = {
  answer: {
    ...sharedFields,
    ...voteFields,
    ...permissionFields,
    is_accepted: (item, team) => questionOf(item, team)?.acceptedAnswerId === item.postId,
    answer_id: ({ postId }) => postId,
    accepted: (item, team) => {
      const question = questionOf(item, team);
      return question?.ownerId === team.meId && question.acceptedAnswerId === item.postId;
    },
    awarded_bounty_amount: ({ awarded }) => awarded?.amount,
    awarded_bounty_users: ({ awarded }, { whoIs }) =>
      awarded && [whoIs(awarded.by)].filter((user) => user !== undefined),
    community_owned_date: ({ communityOwnedAt }) => communityOwnedAt,
    link: (item, team) => {
      const question = questionOf(item, team);
      return question && team.links.answer(item, question);
    },
    locked_date: (item, team) => lockOf(item, team)?.at,
    share_link: ({ postId }, { links, meId }) => links.share('a', postId, meId),
    tags: (item, team) => questionOf(item, team)?.tags,
    title: (item, team) => questionOf(item, team)?.title,
  },
  article: {
    ...sharedFields,
    article_id: ({ postId }) => postId,
    link: (item, { links }) => links.article(item),
    view_count: ({ views }) => views,
  },
  post: {
    ...sharedFields,
    ...voteFields,
    post_type: postType,
    link: (item, { links }) =>
      isArticle(item) ? links.article(item) : links.short(isAnswer(item) ? 'a' : 'q', item.postId),
    share_link: (item, { links, meId }) =>
      isArticle(item) ? undefined : links.share(isAnswer(item) ? 'a' : 'q', item.postId, meId),
    title: postTitle,
  },
  comment: {
    owner: ({ ownerId }, { whoIs }) => whoIs(ownerId),
    creation_date: ({ created }) => created,
    upvoted: ({ commentId }, { votes }) => votes.of('comment', commentId) === 'up',
    body: ({ markdown }) => renderLine(markdown),
    body_markdown: ({ markdown }) => markdown,
    can_flag: ({ commentId }, team) => canFlag('comment', commentId, team),
    link: (item, team) => {
      const post = team.posts.get(item.postId);
      return post && team.links.comment(item, pageAddress(post, team));
    },
    post_type: ({ postId }, team) => typeOf(postId, team),
    reply_to_user: ({ replyToId }, { whoIs }) => whoIs(replyToId),
  },
  suggested_edit: {
    approval_date: ({ approvedAt }) => approvedAt,
    body: ({ markdown }) => renderBlocks(markdown),
    creation_date: ({ created }) => created,
    post_type: ({ postId }, team) => typeOf(postId, team),
    proposing_user: ({ proposerId }, { whoIs }) => whoIs(proposerId),
    rejection_date: ({ rejectedAt }) => rejectedAt,
  },
  /** Every option says what it needs, and only what can be chosen carries an id, as recorded. */
  flag_option: {
    question: ({ originalId = 0 }, { questions }) => questions.get(originalId),
    requires_question_id: ({ needsQuestion = false }) => needsQuestion,
    requires_site: () => false,
    requires_comment: ({ needsComment = false }) => needsComment,
  },
};
