// This file has the posts of a part of the team voted on.

import type { Member } from '../people/members.ts';
import type { Part } from '../context.ts';
import type { Pending } from '../pending.ts';
import type { Thread } from '../plan/threads.ts';
import { castVotes } from './cast-votes.ts';
import type { Candidate, Vote } from './cast-votes.ts';

/** What people have gained in the parts that have been voted on, by user id. */
export type Balances = Float64Array;

export function collectVotes(part: Part, balances: Balances): void {
  for (const thread of part.threads) voteOn(thread, part);
  for (const essay of part.essays) {
    const { postId, author, created } = essay;
    essay.votes = castVotes({ postId, author, created, liking: undefined, kind: 'article' }, part);
  }
  for (const thread of part.threads) settle(thread, balances);
  for (const thread of part.threads) liftUp(thread, balances);
}

function voteOn(thread: Thread, part: Part): void {
  const { postId, asker, created, accepted } = thread;
  const { votes: liking } = thread.draft;
  thread.votes = castVotes({ postId, author: asker, created, liking, kind: 'question' }, part);
  for (const reply of thread.replies) {
    const isAccepted = reply === accepted;
    const post: Candidate = {
      postId: reply.postId,
      author: reply.author,
      created: reply.created,
      liking: isAccepted && liking === 'high' ? liking : undefined,
      kind: isAccepted ? 'accepted' : 'answer',
    };
    reply.votes = castVotes(post, part);
  }
}

function settle({ asker, votes, replies, accepted }: Thread, balances: Balances): void {
  add(balances, asker, sumOf(votes));
  for (const reply of replies) add(balances, reply.author, sumOf(reply.votes));
  if (accepted && accepted.author !== asker) {
    add(balances, accepted.author, 15);
    add(balances, asker, 2);
  }
}

function add(balances: Balances, { userId }: Member, points: number): void {
  balances[userId] = (balances[userId] ?? 0) + points;
}

function sumOf(votes: readonly Vote[]): number {
  let sum = 0;
  for (const { points } of votes) sum += points;
  return sum;
}

/** Takes back votes against those who would fall below a reputation of 1, as nobody does. */
function liftUp(thread: Thread, balances: Balances): void {
  spare(thread, thread.asker, balances);
  for (const reply of thread.replies) spare(reply, reply.author, balances);
}

function spare(post: Pending, author: Member, balances: Balances): void {
  if ((balances[author.userId] ?? 0) >= 0) return;
  const received = post.votes;
  post.votes = received.filter(({ points }) => points > 0);
  add(balances, author, sumOf(post.votes) - sumOf(received));
}
