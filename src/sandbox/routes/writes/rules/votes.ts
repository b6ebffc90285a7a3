import { writeFailedError } from '../../../http/api-error.ts';
import type { Answer, Question } from '../../../model/entities.ts';
import { isAnswer, isArticle } from '../../../model/records.ts';
import type { VoteDirection } from '../../../store/posts/votes.ts';
import type { Team } from '../../../store/team.ts';
import { changeReputation, isOwn, requirePrivilege, requireUnlocked } from './permissions.ts';
import { changeQuestion } from './posts.ts';

export type VotablePost = Question | Answer;

/** What a vote does to the owner of the post, and what an answer that is voted down costs the voter. */
const effects = {
  up: { points: 10, kind: 'post_upvoted', undone: 'post_unupvoted', cost: 0 },
  down: { points: -2, kind: 'post_downvoted', undone: 'post_undownvoted', cost: -1 },
} as const;

/** Checks a vote and gives the post as it will be; a vote in the other direction is turned round. */
export function checkVote<P extends VotablePost>(post: P, vote: VoteDirection, team: Team): P {
  requireUnlocked(post, team);
  if (isOwn(post, team)) throw writeFailedError('you cannot vote on a post of your own');
  requirePrivilege(vote === 'up' ? 'vote up' : 'vote down', team);
  const before = team.votes.of('post', post.postId);
  if (before === vote) throw writeFailedError(`you have voted this ${vote} already`);
  const left = before ? counted(post, before, -1) : post;
  return counted(left, vote, 1);
}

/** Checks that there is a vote to take back, and gives the post as it will be. */
export function checkUndo<P extends VotablePost>(post: P, vote: VoteDirection, team: Team): P {
  requireUnlocked(post, team);
  if (team.votes.of('post', post.postId) !== vote) {
    throw writeFailedError(`you have not voted this ${vote}`);
  }
  return counted(post, vote, -1);
}

export function castVote(post: VotablePost, vote: VoteDirection, team: Team): void {
  const before = team.votes.of('post', post.postId);
  if (before) withdrawVote(post, before, team);
  const current = currentOf(post, team);
  const { points, kind, cost } = effects[vote];
  store(counted(current, vote, 1), team);
  team.votes.set('post', post.postId, vote);
  settle(current, { points, kind }, team);
  charge(current, { points: cost, kind: 'voter_downvotes' }, team);
}

export function withdrawVote(post: VotablePost, vote: VoteDirection, team: Team): void {
  const current = currentOf(post, team);
  const { points, undone: kind, cost } = effects[vote];
  store(counted(current, vote, -1), team);
  team.votes.set('post', post.postId, undefined);
  settle(current, { points: -points, kind }, team);
  charge(current, { points: -cost, kind: 'voter_undownvotes' }, team);
}

interface Effect {
  readonly points: number;
  readonly kind: Parameters<typeof changeReputation>[1]['kind'];
}

/** What the community owns earns nobody anything. */
function settle({ ownerId, postId, communityOwnedAt }: VotablePost, effect: Effect, team: Team) {
  if (communityOwnedAt === undefined) changeReputation(ownerId, { ...effect, postId }, team);
}

function charge(post: VotablePost, effect: Effect, team: Team) {
  if (isAnswer(post)) changeReputation(team.meId, { ...effect, postId: post.postId }, team);
}

function currentOf(post: VotablePost, { posts }: Team): VotablePost {
  const current = posts.get(post.postId);
  return current && !isArticle(current) ? current : post;
}

function counted<P extends VotablePost>(post: P, vote: VoteDirection, by: 1 | -1): P {
  return vote === 'up'
    ? { ...post, upVotes: post.upVotes + by }
    : { ...post, downVotes: post.downVotes + by };
}

function store(post: VotablePost, team: Team) {
  if (!isAnswer(post)) {
    team.questions.save(post);
    return;
  }
  team.answers.save(post);
  // An upvote can make it answered.
  changeQuestion(post.questionId, team);
}
