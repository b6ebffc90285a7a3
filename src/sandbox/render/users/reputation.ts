import type { FieldGetters } from '../../filtering/projection.ts';
import type { ReputationChange } from '../../model/entities.ts';
import { postType } from '../../model/records.ts';
import { pageAddress } from '../posts/post.ts';
import { postTitle } from '../posts/timeline.ts';

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

export const reputationFields: FieldGetters<'reputation'> = {
  link: ({ change }, team) => {
    const post = team.posts.get(change.postId);
    return post && pageAddress(post, team);
  },
  on_date: ({ change }) => change.at,
  post_id: ({ change }) => change.postId,
  post_type: ({ change }, { posts, deleted }) => {
    const post = posts.get(change.postId);
    return post ? postType(post) : (deleted.get(change.postId) ?? 'question');
  },
  reputation_change: ({ change }) => change.points,
  title: ({ change }, team) => {
    const post = team.posts.get(change.postId);
    return post && postTitle(post, team);
  },
  user_id: ({ userId }) => userId,
  vote_type: ({ change }) => voteTypes[change.kind],
};

export const reputationHistoryFields: FieldGetters<'reputation_history'> = {
  creation_date: ({ change }) => change.at,
  post_id: ({ change }) => change.postId,
  reputation_change: ({ change }) => change.points,
  reputation_history_type: ({ change }) => change.kind,
  user_id: ({ userId }) => userId,
};
