import type { RenderersOf } from '../filtering/projection.ts';
import type { Revision } from '../model/derived.ts';
import type { ReputationChange } from '../model/entities.ts';
import { postType } from '../model/records.ts';
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
    creation_date: ({ at }) => at,
    is_rollback: () => false,
    last_body: ({ before }) => before && renderBlocks(before.markdown),
    last_tags: ({ before }) => before?.tags,
    last_title: ({ before }) => before?.title,
    revision_guid: ({ guid }) => guid,
    revision_number: ({ number }) => number,
    revision_type: ({ number }) => (number === undefined ? 'vote_based' : 'single_user'),
    set_community_wiki: () => false,
    user: ({ by }, team) => personOf(by, team),
  },
  question_timeline: {
    creation_date: ({ at }) => at,
    down_vote_count: ({ votes }) => votes?.down,
    owner: ({ ownerId }, { whoIs }) => whoIs(ownerId),
    revision_guid: ({ guid }) => guid,
    timeline_type: ({ type }) => type,
    up_vote_count: ({ votes }) => votes?.up,
    user: ({ userId }, { whoIs }) => whoIs(userId),
  },
  user_timeline: {
    badge_id: ({ badge }) => badge?.badgeId,
    creation_date: ({ at }) => at,
    link: ({ post }, team) => post && pageAddress(post, team),
    post_id: ({ post }) => post?.postId,
    post_type: ({ post }) => post && postType(post),
    timeline_type: ({ type }) => type,
    title: ({ post }, team) => post && postTitle(post, team),
  },
  reputation: {
    link: ({ change }, team) => {
      const post = team.posts.get(change.postId);
      return post && pageAddress(post, team);
    },
    on_date: ({ change }) => change.at,
    post_id: ({ change }) => change.postId,
    post_type: ({ change }, team) => typeOf(change.postId, team),
    reputation_change: ({ change }) => change.points,
    title: ({ change }, team) => {
      const post = team.posts.get(change.postId);
      return post && postTitle(post, team);
    },
    vote_type: ({ change }) => voteTypes[change.kind],
  },
  reputation_history: {
    creation_date: ({ change }) => change.at,
    post_id: ({ change }) => change.postId,
    reputation_change: ({ change }) => change.points,
    reputation_history_type: ({ change }) => change.kind,
  },
};

/** In the form of the recorded ones: what happened, and by whom, with the path of the person's page. */
function tellState({ told, by }: Revision, { whoIs, links }: Team): string | undefined {
  const person = whoIs(by);
  if (told === undefined || person === undefined) return told;
  const { pathname } = new URL(links.user(person));
  return `${told} by <a href="${pathname}">${encodeHtml(person.name)}</a>`;
}

const voteTypes: Readonly<Record<ReputationChange['kind'], string>> = {
  post_upvoted: 'up_votes',
  post_unupvoted: 'up_votes',
  post_downvoted: 'down_votes',
  post_undownvoted: 'down_votes',
  voter_downvotes: 'down_votes',
  voter_undownvotes: 'down_votes',
  answer_accepted: 'accepts',
  answer_unaccepted: 'accepts',
  asker_accepts_answer: 'accepts',
  asker_unaccept_answer: 'accepts',
  post_deleted: 'up_votes',
  bounty_given: 'bounties_offered',
  bounty_earned: 'bounties_won',
  user_deleted: 'up_votes',
};
