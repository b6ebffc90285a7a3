import { writeFailedError } from '../../http/api-error.ts';
import type { Answer, Question } from '../../model/entities.ts';
import { isAnswer } from '../../model/posts.ts';
import type { VoteDirection } from '../../store/posts/own-votes.ts';
import type { Team } from '../../store/team.ts';
import { requireById } from '../route.ts';
import type { Route, Routes } from '../route.ts';
import { requireOpenPost } from './comments.ts';
import { isOwn, requirePrivilege, requireUnlocked } from './permissions.ts';
import { changeReputation, respondToWrite, savePost } from './write.ts';

export const voteWrites = {
  'upvote-question': vote('question', 'up'),
  'undo-upvote-question': vote('question', 'up', 'undo'),
  'downvote-question': vote('question', 'down'),
  'undo-downvote-question': vote('question', 'down', 'undo'),
  'upvote-answer': vote('answer', 'up'),
  'undo-upvote-answer': vote('answer', 'up', 'undo'),
  'downvote-answer': vote('answer', 'down'),
  'undo-downvote-answer': vote('answer', 'down', 'undo'),
  'upvote-comment': voteOnComment(),
  'undo-upvote-comment': voteOnComment('undo'),
} satisfies Routes;

type Votable = 'question' | 'answer';

/** Casts a vote, which turns round one in the other direction, or takes it back. */
function vote(type: Votable, direction: VoteDirection, undo?: 'undo'): Route {
  return (call) => {
    const { team } = call;
    const post = requireById<Votable>(type, call);
    const before = team.votes.of('post', post.postId);
    const after = undo ? undefined : direction;
    requireUnlocked(post, team);
    if (after) requireVotable(post, after, team);
    else if (before !== direction) throw writeFailedError(`you have not voted this ${direction}`);
    const gained = (one: VoteDirection) => Number(after === one) - Number(before === one);
    const upVotes = post.upVotes + gained('up');
    const draft = { ...post, upVotes, downVotes: post.downVotes + gained('down') };
    return respondToWrite<Votable>(type, call, draft, () => {
      savePost(draft, team);
      team.votes.set('post', post.postId, after);
      if (before) settle(post, before, -1, team);
      if (after) settle(post, after, 1, team);
    });
  };
}

function requireVotable(post: Question | Answer, vote: VoteDirection, team: Team): void {
  if (isOwn(post, team)) throw writeFailedError('you cannot vote on a post of your own');
  requirePrivilege(`vote ${vote}`, team);
  if (team.votes.of('post', post.postId) === vote)
    throw writeFailedError(`you have voted this ${vote} already`);
}

/** What a vote does to the owner of the post, and what an answer that is voted down costs the voter. */
const effects = {
  up: { points: 10, cast: 'post_upvoted', undone: 'post_unupvoted', cost: 0 },
  down: { points: -2, cast: 'post_downvoted', undone: 'post_undownvoted', cost: -1 },
} as const;

/** Counts a vote, or discounts it. What the community owns earns nobody anything. */
function settle(post: Question | Answer, vote: VoteDirection, sign: 1 | -1, team: Team): void {
  const { postId, ownerId, communityOwnedAt } = post;
  const { points, cast, undone, cost } = effects[vote];
  const kind = sign === 1 ? cast : undone;
  if (communityOwnedAt === undefined)
    changeReputation(ownerId, { points: sign * points, kind, postId }, team);
  if (!isAnswer(post)) return;
  const ownKind = sign === 1 ? 'voter_downvotes' : 'voter_undownvotes';
  changeReputation(team.meId, { points: sign * cost, kind: ownKind, postId }, team);
}

/** Votes on comments go up only, and earn nothing. */
function voteOnComment(undo?: 'undo'): Route {
  return (call) => {
    const { team } = call;
    const comment = requireById('comment', call);
    const { commentId, score } = comment;
    const hasVoted = team.votes.of('comment', commentId) !== undefined;
    if (!undo && isOwn(comment, team))
      throw writeFailedError('you cannot vote on a comment of your own');
    if (!undo && hasVoted) throw writeFailedError('you have voted this comment up already');
    if (undo && !hasVoted) throw writeFailedError('you have not voted this comment up');
    requireOpenPost(comment, team);
    const draft = { ...comment, score: score + (undo ? -1 : 1) };
    return respondToWrite('comment', call, draft, () => {
      team.votes.set('comment', commentId, undo ? undefined : 'up');
      team.comments.save(draft);
    });
  };
}
