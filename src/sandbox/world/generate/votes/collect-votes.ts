import type { Member } from '../people/members.ts';
import type { Batch, PlannedPost, PlannedThread } from '../plan/planned.ts';
import { castVotes } from './cast-votes.ts';

/** What people have gained so far, by user id. */
export type Gains = Map<number, number>;

/** Has the posts of a batch voted on. */
export function collectVotes(batch: Batch, gains: Gains): void {
  for (const thread of batch.threads) voteOn(thread, batch);
  for (const post of batch.articles) post.votes = castVotes({ post, kind: 'article' }, batch);
  for (const thread of batch.threads) addGains(thread, gains);
  for (const thread of batch.threads) {
    for (const post of [thread, ...thread.answers]) spare(post, gains);
  }
}

function voteOn(thread: PlannedThread, batch: Batch): void {
  const { votes: wanted } = thread.draft;
  thread.votes = castVotes({ post: thread, kind: 'question', wanted }, batch);
  for (const post of thread.answers) {
    const isAccepted = post === thread.accepted;
    post.votes = castVotes(
      {
        post,
        kind: isAccepted ? 'accepted' : 'answer',
        wanted: isAccepted && wanted === 'high' ? wanted : undefined,
      },
      batch,
    );
  }
}

function addGains(thread: PlannedThread, gains: Gains): void {
  const { author: asker, answers, accepted } = thread;
  for (const post of [thread, ...answers]) add(gains, post.author, sumOf(post));
  if (accepted && accepted.author !== asker) {
    add(gains, accepted.author, 15);
    add(gains, asker, 2);
  }
}

function add(gains: Gains, { userId }: Member, points: number): void {
  gains.set(userId, (gains.get(userId) ?? 0) + points);
}

function sumOf({ votes }: PlannedPost): number {
  return votes.reduce((sum, { points }) => sum + points, 0);
}

/** Takes back votes against those who would fall below a reputation of 1, as nobody does. */
function spare(post: PlannedPost, gains: Gains): void {
  if ((gains.get(post.author.userId) ?? 0) >= 0) return;
  const before = sumOf(post);
  post.votes = post.votes.filter(({ points }) => points > 0);
  add(gains, post.author, sumOf(post) - before);
}
