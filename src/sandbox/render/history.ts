import type { RenderersOf } from '../filtering/projection.ts';
import type { Revision } from '../model/derived.ts';
import { postType } from '../model/posts.ts';
import { voteTypes } from '../model/vote-types.ts';
import type { Team } from '../store/team.ts';
import { encodeHtml } from './html-encoding.ts';
import { renderBlocks } from './markdown/markdown.ts';
import { personOf } from './people.ts';
import { pageAddress, postTitle, typeOf } from './post-fields.ts';

export const historyRenderers: RenderersOf<
  'revision' | 'question_timeline' | 'user_timeline' | 'reputation' | 'reputation_history'
> = {
  revision: {
    // Inferred: no record says what the required body is where no text was written.
    body: ({ markdown = '' }) => renderBlocks(markdown),
    comment: (item, team) => item.comment ?? tellState(item, team),
    is_rollback: () => false,
    last_body: ({ before }) => before && renderBlocks(before.markdown),
    last_tags: ({ before }) => before?.tags,
    last_title: ({ before }) => before?.title,
    revision_type: ({ revisionNumber }) =>
      revisionNumber === undefined ? 'vote_based' : 'single_user',
    set_community_wiki: () => false,
    user: ({ by }, team) => personOf(by, team),
  },
  question_timeline: {
    owner: ({ ownerId }, { whoIs }) => whoIs(ownerId),
    user: ({ userId }, { whoIs }) => whoIs(userId),
  },
  user_timeline: {
    badge_id: ({ badge }) => badge?.badgeId,
    link: ({ post }, team) => post && pageAddress(post, team),
    post_id: ({ post }) => post?.postId,
    post_type: ({ post }) => post && postType(post),
    title: ({ post }, team) => postTitle(post, team),
  },
  reputation: {
    link: ({ postId }, team) => {
      const post = team.posts.get(postId);
      return post && pageAddress(post, team);
    },
    on_date: ({ at }) => at,
    post_type: ({ postId }, team) => typeOf(postId, team),
    reputation_change: ({ points }) => points,
    title: ({ postId }, team) => postTitle(team.posts.get(postId), team),
    vote_type: ({ kind }) => voteTypes[kind],
  },
  reputation_history: {
    creation_date: ({ at }) => at,
    reputation_change: ({ points }) => points,
    reputation_history_type: ({ kind }) => kind,
  },
};

/** In the form of the recorded ones: what happened, and by whom, with the path of the person's page. */
function tellState({ told, by }: Revision, { whoIs, links }: Team): string | undefined {
  const person = whoIs(by);
  if (told === undefined || person === undefined) return told;
  const { pathname } = new URL(links.user(person));
  return `${told} by <a href="${pathname}">${encodeHtml(person.name)}</a>`;
}
